import { presetNames } from "@/ingest/presets/presets";
import { type Choices, units } from "@/ingest/uploads/choices";
import type { Look } from "@/ingest/uploads/look";
import type { Upload } from "@/ingest/uploads/uploads";
import { chooseAndTry } from "../keep-import";
import { Choice, Field, Suggested } from "./choice";
import { ColumnChoices } from "./column-choices";

type Props = { upload: Upload; look: Look; choices: Choices; problems: string[] };

/** What is to be known about a file before it can be read. Everything stays when it is sent. */
export function ChoicesForm({ upload, look, choices, problems }: Props) {
  const isMapped = look.kind === "table" && !look.isCanonical;
  return (
    <form action={chooseAndTry} id="choices" className="card grid grid-cols-1 gap-5 p-4 sm:p-5">
      <input type="hidden" name="upload" value={upload.id} />
      <input type="hidden" name="kind" value={isMapped ? "table" : "json"} />
      <div>
        <h2 className="font-semibold text-lead">What it is</h2>
        <p className="mt-0.5 text-ink-soft">{lookWords(look)}</p>
      </div>
      {problems.length > 0 && (
        <ul role="alert" className="rounded-medium bg-caution-soft px-3 py-2 text-caution text-small">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      <div className="grid gap-3 sm:grid-cols-2">
        <Field id="preset" words="Whose export it is">
          <Choice
            name="preset"
            chosen={choices.preset ?? ""}
            options={["", ...presetNames]}
            none={isMapped ? "nobody's: I say below what its columns mean" : "nobody's: it is canonical"}
          />
        </Field>
        <Field id="source" words="Source: the system it comes from">
          <input className="field" id="source" name="source" required defaultValue={choices.source} />
        </Field>
        <Field id="text" words="What people said and wrote; cards, numbers and addresses are taken out">
          <Choice
            name="text"
            chosen={choices.keepsText == null ? "" : choices.keepsText ? "kept" : "dropped"}
            options={["", "dropped", "kept"]}
            none="as the source does now: not kept unless chosen"
            words={(option) => (option === "kept" ? "kept from now on" : "not kept from now on")}
          />
        </Field>
        <Suggested
          name="time_zone"
          words="Zone of times that have none, such as Europe/Berlin"
          chosen={choices.timeZone ?? ""}
          options={Intl.supportedValuesOf("timeZone")}
        />
        {isMapped && (
          <>
            <Suggested
              name="date_format"
              words="How dates are written; empty: as 2026-03-01 09:30"
              chosen={choices.dateFormat ?? ""}
              options={formats}
              placeholder="DD/MM/YYYY HH:mm"
            />
            <Field id="unit" words="Unit of durations">
              <Choice name="unit" chosen={choices.unit ?? ""} options={["", ...units]} />
            </Field>
          </>
        )}
      </div>
      {isMapped && <ColumnChoices look={look} choices={choices} />}
      <div className="flex flex-wrap gap-3">
        <button type="submit" name="then" value="try" className="button-strong">
          Try it
        </button>
        {isMapped && (
          <button type="submit" name="then" value="look" className="button">
            Show the words of the columns I chose
          </button>
        )}
      </div>
    </form>
  );
}

const formats = [
  "DD/MM/YYYY HH:mm",
  "MM/DD/YYYY HH:mm",
  "DD.MM.YYYY HH:mm",
  "YYYY-MM-DD HH:mm:ss",
  "MM/DD/YYYY hh:mm A",
  "unix",
  "unix_ms",
];

function lookWords(look: Look): string {
  if (look.kind === "json")
    return "JSON: canonical records, which say themselves what they are, or the export of a system.";
  const columns = `${look.columns.length} columns, separated by ${separators[look.delimiter] ?? look.delimiter}`;
  return look.isCanonical
    ? `A table of ${columns}, with canonical names: nothing has to be said about them.`
    : `A table of ${columns}. Say whose export it is, or which column is which field; columns that you leave out are not read.`;
}

const separators: Record<string, string> = {
  ",": "commas",
  ";": "semicolons",
  "\t": "tabs",
  "|": "bars",
};
