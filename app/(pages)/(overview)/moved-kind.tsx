import type { Route } from "next";
import { address } from "@/components/filter-links";
import { change } from "@/components/format";
import { Link } from "@/components/link";
import { PartsBar } from "@/components/parts-bar";
import type { Domain } from "@/components/scale";
import { database } from "@/db/client";
import { cellRows } from "@/metrics/cell-rows";
import type { MovedCell } from "@/metrics/explanation";
import type { Asked } from "../asked";
import { cohortWords, kindWords, openedWords, reasonSentences, type Subject } from "./moved-words";

type Props = { asked: Asked; subject: Subject; cell: MovedCell; isShared: boolean; domain: Domain };

/** One kind of rows that moved a share: what it adds, why, and its rows before and now. */
export async function MovedKind({ asked, subject, cell, isShared, domain }: Props) {
  const { filter, against, comparison, viewer, now } = asked;
  if (!against || !comparison) return null;
  const { metric } = subject;
  const cohorts = { filter, against, kind: comparison.kind };
  const rows = await cellRows(database(), metric, cohorts, cell, isShared, viewer, now);
  const words = cohortWords(comparison);
  return (
    <li>
      <p className="flex items-baseline justify-between gap-4 text-small">
        <span className="font-medium">{kindWords(cell)}</span>
        <span className="figures font-medium">{change(cell.parts.total, "share")}</span>
      </p>
      <PartsBar parts={cell.parts} domain={domain} />
      <p className="figures mt-1 text-ink-soft text-tiny">
        {reasonSentences(subject, cell)}{" "}
        {rows &&
          (["before", "after"] as const).map((when) => (
            <span key={when}>
              {when === "after" && " · "}
              {words[when]}:{" "}
              <Link
                href={address(`/behind/${metric.id}`, { ...rows[when].filter, by: [] }) as Route}
                className="link-quiet"
              >
                {openedWords(metric, rows[when])}
              </Link>
            </span>
          ))}
      </p>
    </li>
  );
}
