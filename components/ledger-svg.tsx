export type LedgerPart = {
  name: string;
  /** In the bar and in the list beside it, so that colour is never alone. */
  letter: string;
  words: string;
  share: number;
  href: string;
  kind: "good" | "unknown" | "bad";
};
export type LedgerRow = { key: string; name: string; words: string; href: string; parts: LedgerPart[] };

/** What became of things, a bar a row, in two columns where there is room: what is proven good, what nobody knows, what is proven bad. */
export function LedgerSvg({
  id,
  title,
  sentence,
  rows,
}: {
  id: string;
  title: string;
  sentence: string;
  rows: LedgerRow[];
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing cannot be a fieldset
    <div
      className={rows.length > 1 ? "gap-x-8 lg:columns-2 print:columns-2" : ""}
      role="group"
      aria-label={`${title}. ${sentence}`}
    >
      <Hatching id={id} />
      {rows.map((row) => (
        <div key={row.key} className="break-inside-avoid pb-3">
          <p className="flex flex-wrap items-baseline justify-between gap-x-4">
            <a href={row.href} className="text-small hover:underline">
              {row.name}
            </a>
            <span className="figures text-ink-soft text-tiny">{row.words}</span>
          </p>
          <svg width="100%" height="20" className="mt-0.5 block overflow-visible" role="presentation">
            {placed(row.parts).map(({ from, part }) => (
              <Segment key={part.name} id={id} row={row.name} part={part} from={from} />
            ))}
          </svg>
        </div>
      ))}
    </div>
  );
}

function Hatching({ id }: { id: string }) {
  return (
    <svg width="0" height="0" className="absolute" aria-hidden="true">
      <pattern
        id={`${id}-quiet`}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="6" height="6" className="fill-sunken" />
        <line x1="0" x2="0" y1="0" y2="6" className="stroke-ink-faint" strokeWidth="1" />
      </pattern>
    </svg>
  );
}

function Segment({ id, row, part, from }: { id: string; row: string; part: LedgerPart; from: number }) {
  const { share, letter, words, href, kind } = part;
  const fills = { good: "fill-data", unknown: "", bad: "fill-worse" };
  const inks = { good: "fill-surface", unknown: "fill-ink", bad: "fill-surface" };
  return (
    <a href={href} aria-label={`${row}: ${words}`} className="group">
      <title>{`${row}: ${words}`}</title>
      <rect
        x={`${from * 100}%`}
        y="0"
        width={`${share * 100}%`}
        height="20"
        fill={kind === "unknown" ? `url(#${id}-quiet)` : undefined}
        className={`stroke-surface group-hover:opacity-80 group-focus-visible:opacity-80 ${fills[kind]}`}
        strokeWidth="1.5"
      />
      {share > roomForLetter && (
        <text
          x={`${(from + share / 2) * 100}%`}
          y="10"
          dy="0.35em"
          textAnchor="middle"
          className={`pointer-events-none font-medium text-tiny ${inks[kind]} ${kind === "unknown" ? "stroke-surface [paint-order:stroke]" : ""}`}
          strokeWidth="4"
        >
          {letter}
        </text>
      )}
    </a>
  );
}

const roomForLetter = 0.04;

function placed(parts: LedgerPart[]): { from: number; part: LedgerPart }[] {
  let from = 0;
  return parts
    .filter(({ share }) => share > 0)
    .map((part) => {
      const at = from;
      from += part.share;
      return { from: at, part };
    });
}
