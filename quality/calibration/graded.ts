import type { Database } from "@/db/client";
import type { Viewer } from "@/db/viewer";
import { calibrations, judgements } from "./calibrations";
import { type Grade, grades } from "./grades";

export type Graded = Grade & { name: string };

/**
 * How well people judge, over every calibration whose answers are open. Administrators and leaders see everybody,
 * others themselves.
 */
export async function graded(database: Database, viewer: Viewer): Promise<Graded[]> {
  const open = (await calibrations(database, viewer)).filter(({ isOpen }) => isOpen);
  const names = new Map(open.flatMap(({ judges }) => judges.map(({ id, name }) => [id, name])));
  const finished = await Promise.all(
    open.map(async (one) => ({
      card: one.card,
      judges: one.judges.map(({ id }) => id),
      expert: one.judges.find(({ isExpert }) => isExpert)?.id ?? null,
      judged: await judgements(database, one),
    })),
  );
  const seesAll = viewer.role === "administrator" || viewer.role === "leader";
  return grades(finished)
    .filter(({ judge }) => seesAll || judge === viewer.userId)
    .map((grade) => ({ ...grade, name: names.get(grade.judge) ?? "Somebody who is gone" }))
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
}
