import { Undo2 } from "lucide-react";
import { count, counted, instant } from "@/components/format";
import type { Import } from "@/ingest/imports";
import { takeBack } from "./keep-import";

type Props = { imports: Import[]; timeZone: string };

const counts = [
  ["New", "accepted"],
  ["Updated", "updated"],
  ["Unchanged", "unchanged"],
  ["Rejected", "rejected"],
] as const;

/** What was brought, newest first, each with a way back. */
export function History({ imports, timeZone }: Props) {
  return (
    <section aria-labelledby="history-title">
      <h2 id="history-title" className="mb-3 font-semibold text-heading">
        What came in
      </h2>
      {imports.length === 0 ? (
        <p className="text-ink-soft">Nothing yet.</p>
      ) : (
        <div className="card overflow-hidden">
          {/* biome-ignore lint/a11y/noRedundantRoles: display other than table takes the roles away */}
          <table role="table" className="figures w-full text-left text-small max-md:block">
            <thead className="max-md:sr-only">
              <tr className="border-line-strong border-b text-ink-soft">
                <th scope="col" className="px-4 py-2.5 font-medium">
                  What
                </th>
                {counts.map(([words]) => (
                  <th key={words} scope="col" className="px-2.5 py-2.5 text-right font-medium">
                    {words}
                  </th>
                ))}
                <th scope="col" className="px-4 py-2.5">
                  <span className="sr-only">Take back</span>
                </th>
              </tr>
            </thead>
            <tbody className="max-md:block">
              {imports.map((one) => (
                <Row key={one.id} one={one} timeZone={timeZone} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Row({ one, timeZone }: { one: Import; timeZone: string }) {
  return (
    <tr className="border-line border-b last:border-0 max-md:grid max-md:grid-cols-2 max-md:gap-x-4 max-md:gap-y-1 max-md:px-4 max-md:py-3">
      <th scope="row" className="px-4 py-2.5 font-normal max-md:col-span-2 max-md:p-0">
        <span className="break-words font-medium">{one.name}</span>
        <span className="block text-ink-faint text-tiny">
          {instant(one.startedAt.toISOString(), timeZone)}
          {one.source && `, source ${one.source}`}
        </span>
      </th>
      {counts.map(([words, name]) => (
        <td key={name} className="px-2.5 py-2.5 text-right max-md:p-0 max-md:text-left">
          <span className="text-ink-faint md:hidden">{words} </span>
          {count(one[name])}
        </td>
      ))}
      <td className="px-4 py-2.5 text-right max-md:col-span-2 max-md:p-0 max-md:text-left">
        {one.undoneAt ? (
          <span className="text-ink-faint">Taken back</span>
        ) : (
          <details className="inline-block text-left">
            <summary className="button">
              <Undo2 size={14} aria-hidden="true" />
              Take back<span className="sr-only"> {one.name}</span>
            </summary>
            <form action={takeBack} className="mt-2">
              <input type="hidden" name="id" value={one.id} />
              <button type="submit" className="button-strong">
                Take {counted(one.accepted + one.updated, "record")}
                <span className="sr-only"> of {one.name}</span> back
              </button>
            </form>
          </details>
        )}
      </td>
    </tr>
  );
}
