import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { Viewer } from "@/db/viewer";

/**
 * True while the viewer has still to judge something on the journey: a review of it is begun and not submitted
 * for the first time, or a calibration that is not closed waits for their answer. Until then they see neither
 * what others answered nor what machines scored.
 */
export function judgesStill({ userId }: Pick<Viewer, "userId">, journey: SQL): SQL {
  return sql`(
    exists (
      select from reviews own
        join interactions judged on judged.source_id = own.source_id and judged.external_id = own.external_id
      where own.reviewer_id = ${userId} and judged.journey_id = ${journey}
        and not exists (select from review_revisions done where done.review_id = own.id and done.number = 1))
    or exists (
      select from calibration_judges invited
        join calibrations on calibrations.id = invited.calibration_id and calibrations.closed_at is null
        join calibration_items waiting on waiting.calibration_id = calibrations.id
        join interactions judged
          on judged.source_id = waiting.source_id and judged.external_id = waiting.external_id
      where invited.user_id = ${userId} and judged.journey_id = ${journey}
        and not exists (
          select from reviews own join review_revisions done on done.review_id = own.id and done.number = 1
          where own.calibration_item_id = waiting.id and own.reviewer_id = ${userId})))`;
}

/** Whether the viewer has still to judge something on the journey. */
export async function isBlind(database: Database, viewer: Viewer, journeyId: number): Promise<boolean> {
  const [found] = await database.execute<{ blind: boolean }>(sql`
    select ${judgesStill(viewer, sql`${journeyId}::bigint`)} as blind`);
  return found?.blind ?? false;
}
