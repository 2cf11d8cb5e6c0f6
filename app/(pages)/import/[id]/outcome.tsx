import type { Route } from "next";
import { amount, count, counted, intervalWords, range, valueWords } from "@/components/format";
import { Link } from "@/components/link";
import type { UploadResult } from "@/ingest/uploads/run-upload";
import type { Upload } from "@/ingest/uploads/uploads";
import { registry } from "@/metrics/registry";
import type { Headline } from "../headline";
import { importIt } from "../keep-import";

/** What a try or an import came to: counts, what was refused and why, and the headline with the file in it. */
export function Outcome({ upload }: { upload: Upload }) {
  const { id, state, problem } = upload;
  if (problem !== null)
    return (
      <p role="alert" className="card border-caution p-4 text-caution">
        {problem}
      </p>
    );
  const result = upload.result as UploadResult | null;
  if (!result)
    return (
      <p role="alert" className="card p-4 text-caution">
        The server was stopped while it was at work; nothing was kept. Try it again.
      </p>
    );
  const { accepted, updated, unchanged, rejected, refusals, errorFile } = result;
  const headline = result.shown as Headline | null;
  const isTried = state === "tried";
  return (
    <section className="card grid gap-4 p-4 sm:p-5" aria-labelledby="outcome-title">
      <h2 id="outcome-title" className="font-semibold text-lead">
        {isTried ? "This is what the import would do" : "This is what came in"}
      </h2>
      <dl className="figures grid grid-cols-2 gap-3 sm:grid-cols-4">
        {[
          ["New", accepted],
          ["Updated", updated],
          ["Unchanged", unchanged],
          ["Rejected", rejected],
        ].map(([words, n]) => (
          <div key={words}>
            <dt className="text-ink-soft text-small">{words}</dt>
            <dd className="font-semibold text-heading">{count(Number(n))}</dd>
          </div>
        ))}
      </dl>
      {refusals.length > 0 && (
        <div>
          <h3 className="font-medium text-small">
            {rejected > refusals.length ? `The first ${refusals.length} that are rejected` : "Rejected"}
          </h3>
          <ul className="mt-1 grid gap-1 text-small">
            {refusals.map(({ line, problems }) => (
              <li key={line} className="break-words">
                Line {line}: {problems.map(({ message }) => message).join(" ")}
              </li>
            ))}
          </ul>
          {errorFile && (
            <p className="mt-2 text-small">
              <a href={`/api/uploads/${id}/errors`} className="link">
                All {counted(rejected, "rejected record")} as a file
              </a>
              : mend them there and import that file.
            </p>
          )}
        </div>
      )}
      {headline && <Readings headline={headline} />}
      {isTried ? (
        <form action={importIt}>
          <input type="hidden" name="upload" value={id} />
          <button type="submit" className="button-strong" disabled={accepted + updated === 0}>
            Import {counted(accepted + updated, "record")}
          </button>
        </form>
      ) : (
        headline && (
          <Link href={`/?from=${headline.from}&to=${headline.to}` as Route} className="link text-small">
            See it on the overview
          </Link>
        )
      )}
    </section>
  );
}

function Readings({ headline }: { headline: Headline }) {
  const names = new Map(registry.map(({ id, name }) => [id, name]));
  return (
    <div>
      <h3 className="font-medium text-small">
        The headline with it, {range({ from: headline.from, to: headline.to, timeZone: "UTC" })}, of{" "}
        {headline.sources.join(", ")}
      </h3>
      <dl className="figures mt-2 grid gap-x-6 gap-y-2 text-small sm:grid-cols-2 lg:grid-cols-3">
        {headline.readings.map((reading) => (
          <div key={reading.metric} className="border-line border-t pt-1.5">
            <dt className="text-ink-soft">{names.get(reading.metric)}</dt>
            <dd>
              <span className="font-medium">{valueWords(reading)}</span>{" "}
              <span className="text-ink-faint text-tiny">
                {[intervalWords(reading), `n = ${amount(reading.n, "count")}`].filter(Boolean).join(" · ")}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
