import type { Route } from "next";
import type { ReactNode } from "react";
import { Link } from "./link";
import { Sideways } from "./sideways";

export type HeatCell = {
  key: string;
  /** What stands in it: "22.0%", or why nothing does. */
  words: string;
  /** Under it, smaller. */
  detail: string;
  /** How dark, 0..1; null: no number stands here. */
  heat: number | null;
  href: string | null;
};
export type HeatRow = {
  key: string;
  name: string;
  detail: string;
  href: string | null;
  cells: HeatCell[];
  /** What the row says as a whole, after its cells. */
  aside?: ReactNode;
};

/** Dark is much; what is not known is hatched. Classes, since a page's own styles are not run. */
const shades = {
  worse: ["bg-worse/5", "bg-worse/10", "bg-worse/18", "bg-worse/25", "bg-worse/30"],
  data: ["bg-data/5", "bg-data/9", "bg-data/14", "bg-data/19", "bg-data/24"],
} as const;
const hatched =
  "bg-[repeating-linear-gradient(135deg,var(--color-line)_0_1.5px,transparent_1.5px_6px)] text-ink-faint";

/** A table whose cells are shaded by their number; each opens its rows. */
export function HeatTable({
  caption,
  corner,
  columns,
  rows,
  shade,
  aside,
}: {
  caption: string;
  corner: string;
  columns: string[];
  rows: HeatRow[];
  shade: keyof typeof shades;
  /** The head of what rows say as a whole. */
  aside?: string;
}) {
  return (
    <Sideways words={caption}>
      <table className="figures w-full border-separate border-spacing-0.5 text-left text-small">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="align-bottom text-ink-soft text-tiny">
            <th scope="col" className="sticky left-0 z-10 bg-surface px-2 py-1 font-medium max-sm:pl-0">
              {corner}
            </th>
            {columns.map((words) => (
              <th key={words} scope="col" className="px-2 py-1 font-medium max-sm:whitespace-nowrap">
                {words}
              </th>
            ))}
            {aside && (
              <th scope="col" className="px-2 py-1 font-medium">
                {aside}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, detail, href, cells, aside: said }) => (
            <tr key={key}>
              <th
                scope="row"
                className="sticky left-0 z-10 min-w-36 bg-surface px-2 py-1.5 font-normal print:min-w-0 max-sm:w-28 max-sm:min-w-28 max-sm:pl-0"
              >
                {href ? (
                  <Link href={href as Route} className="hover:underline">
                    {name}
                  </Link>
                ) : (
                  name
                )}
                {detail && <span className="block text-ink-faint text-tiny">{detail}</span>}
              </th>
              {cells.map((cell) => (
                <Cell key={cell.key} cell={cell} shade={shade} />
              ))}
              {aside && <td className="min-w-56 normal-nums px-2 py-1.5 print:min-w-0">{said}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </Sideways>
  );
}

function Cell({
  cell: { words, detail, heat, href },
  shade,
}: {
  cell: HeatCell;
  shade: keyof typeof shades;
}) {
  const steps = shades[shade];
  const unknown = href ? hatched : "text-ink-faint";
  const tone = heat === null ? unknown : steps[Math.min(steps.length - 1, Math.floor(heat * steps.length))];
  const content = (
    <>
      <span className={heat === null ? "text-tiny" : "font-medium"}>{words}</span>
      {detail && <span className="block text-tiny">{detail}</span>}
    </>
  );
  return (
    <td className={`min-w-20 rounded-small p-0 print:min-w-0 max-sm:min-w-17 ${tone}`}>
      {href ? (
        <Link href={href as Route} className="block px-2 py-1.5 hover:underline max-sm:px-1.5">
          {content}
        </Link>
      ) : (
        <span className="block px-2 py-1.5 max-sm:px-1.5">{content}</span>
      )}
    </td>
  );
}
