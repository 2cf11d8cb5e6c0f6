import type { Database } from "@/db/client";
import { withDesignEffects } from "./design-effects";
import { type FoundGroup, foundGroups } from "./found-groups";
import { type Question, question } from "./question";
import { heldBy } from "./roll-ups/held";
import { isLevelKept } from "./roll-ups/levels-kept";

/** Questions of the same rows, one a metric, that will be asked in one statement, and the answers, each at its place. */
type Frame = {
  words: string;
  questions: [Question, ...Question[]];
  rows: Promise<Row[]>;
  answers: Promise<FoundGroup[]>[];
};
type Row = Record<string, unknown>;

/**
 * The groups that a question finds. What is asked at the same moment of the same rows, such as by the cards
 * of a page, is read in one pass over them; what is asked twice is read once.
 */
export function answer(database: Database, asked: Question): Promise<FoundGroup[]> {
  const { questions, rows, answers } = frameOf(database, asked);
  const known = questions.findIndex(({ metric }) => metric === asked.metric);
  const place = known === -1 ? questions.push(asked) - 1 : known;
  answers[place] ??= rows.then((all) => {
    const found = foundGroups(all, asked, place);
    return asked.metric.clusteredByCustomer ? withDesignEffects(database, asked, found) : found;
  });
  return answers[place];
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
  const frame: Frame = { words, questions, rows, answers: [] };
  frames.add(frame);
  return frame;
}

/** Cells split the rows of their metric alone. */
const fits = ({ metric: first }: Question, { metric }: Question): boolean =>
  metric === first ||
  (metric.population === first.population &&
    [metric, first].every(({ cells }) => Object.keys(cells).length === 0));
