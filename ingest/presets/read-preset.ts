import type { Given } from "../canonical";
import type { Arrival } from "../delivery";
import { type Problem, quoted } from "../problem";
import { readTable, type Table } from "../read-csv";
import { type Circumstances, type Preset, plain } from "./preset";

/** So many records in a row that are none of this system, and the file is not of it. */
const mostStrangers = 1000;

/** What the records of an export say in canonical ones. Throws a sentence when none is of that system. */
export async function* readPreset(
  batches: AsyncIterable<Arrival[]>,
  preset: Preset,
  circumstances: Circumstances,
): AsyncGenerator<Arrival[]> {
  let known = 0;
  let stranger: Given | null = null;
  let strangers = 0;
  for await (const arrivals of batches) {
    const read: Arrival[] = [];
    for (const arrival of arrivals) {
      if ("problem" in arrival) {
        read.push(arrival);
        continue;
      }
      const said = preset.records(arrival.given, circumstances);
      if (said === null) {
        stranger ??= arrival.given;
        strangers += 1;
        read.push(
          refused(arrival, { code: "not_allowed", path: "", message: sentence(preset, arrival.given) }),
        );
      } else {
        known += 1;
        if (!Array.isArray(said)) read.push(refused(arrival, said));
        else if (said.length > 0) read.push({ ...arrival, given: said[0] as Given, also: said.slice(1) });
      }
    }
    if (known === 0 && strangers >= mostStrangers) break;
    yield read;
  }
  if (known === 0 && stranger) throw wrongPreset(preset, `${circumstances.file} has ${keysOf(stranger)}`);
}

function refused({ index, line, original }: Arrival, problem: Problem): Arrival {
  return { index, line, original, problem };
}

function sentence(preset: Preset, given: Given): string {
  return `The preset reads ${preset.words}; this one has ${keysOf(given)}.`;
}

export function wrongPreset(preset: Preset, found: string): Error {
  const columns = preset.headers.map((names) => names.map(quoted).join(", ")).join(", or ");
  const tables = columns === "" ? "" : ` (a table has the columns ${columns})`;
  return new Error(`The preset looks for ${preset.words}${tables}, but ${found}. Is it the right one?`);
}

const mostKeys = 8;

function keysOf(given: Given): string {
  const keys = Object.keys(given);
  if (keys.length === 0) return "nothing in it";
  return keys.slice(0, mostKeys).map(quoted).join(", ") + (keys.length > mostKeys ? ", …" : "");
}

/** Whether a row is the header of a table that the preset reads. */
export function headerOf(preset: Preset): (cells: string[]) => boolean {
  return (cells) => {
    const names = new Set(cells.map(plain));
    return preset.headers.some((wanted) => wanted.every((name) => names.has(name)));
  };
}

/** Rows of a table as objects by the plain names of its columns; of two with one name the first that is filled. */
export function rowObjects(table: Table): AsyncGenerator<Arrival[]> {
  const names = table.columns.map((column) => plain(column.replace(/#\d+$/, "")));
  return readTable(table, (cells) => {
    const given = Object.create(null) as Given;
    for (const [place, name] of names.entries()) {
      const cell = cells[place]?.trim();
      if (cell) given[name] ??= cell;
    }
    return { given };
  });
}
