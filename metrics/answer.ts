import type { Database } from "@/db/client";
import { type FoundGroup, foundGroups } from "./found-groups";
import type { Metric } from "./metric";
import { type Question, question } from "./question";
import { heldBy } from "./roll-ups/held";
import { isLevelKept } from "./roll-ups/levels-kept";

/** Questions of the same rows, one a metric, that will be asked in one statement. */
type Frame = { words: string; questions: [Question, ...Question[]]; rows: Promise<Row[]> };
type Row = Record<string, unknown>;

/**
 * The groups that a question finds. What is asked at the same moment of the same rows, such as by the cards
 * of a page, is read in one pass over them; what is asked twice is read once.
 */
export async function answer(database: Database, asked: Question): Promise<FoundGroup[]> {
  const { questions, rows } = frameOf(database, asked);
  const known = questions.findIndex(({ metric }) => metric === asked.metric);
  const place = known === -1 ? questions.push(asked) - 1 : known;
  return foundGroups(await rows, asked, place);
}

/** The frames that can still be joined. */
const open = new WeakMap<Database, Set<Frame>>();

function frameOf(database: Database, asked: Question): Frame {
  const frames = open.get(database) ?? new Set<Frame>();
  open.set(database, frames);
  const words = JSON.stringify([asked.filter, asked.viewer, asked.asOf]);
  for (const frame of frames) if (frame.words === words && fits(frame.questions[0], asked)) return frame;
  const questions: Frame["questions"] = [asked];
  const rows = new Promise<void>((resolve) => setImmediate(resolve)).then(async () => {
    frames.delete(frame);
    const held = heldBy(questions);
    const isKept = held !== null && (await isLevelKept(database, held));
    return database.execute<Row>(question(questions, isKept ? held : null));
  });
  const frame = { words, questions, rows };
  frames.add(frame);
  return frame;
}

const fits = ({ metric: first }: Question, { metric }: Question): boolean =>
  metric === first || (metric.population === first.population && isPlain(metric) && isPlain(first));

/** Cells and clusters split the rows of their metric alone. */
const isPlain = ({ cells, clusteredByCustomer }: Metric): boolean =>
  Object.keys(cells).length === 0 && !clusteredByCustomer;
