import { Plus, Scale } from "lucide-react";
import type { Metadata, Route } from "next";
import { counted, instant } from "@/components/format";
import { Link } from "@/components/link";
import { Notice } from "@/components/notice";
import { PageHead } from "@/components/page-head";
import { database } from "@/db/client";
import { businessZone } from "@/metrics/business-zone";
import { type Calibration, calibrations } from "@/quality/calibration/calibrations";
import { graded } from "@/quality/calibration/graded";
import { triages } from "@/quality/triage/roles";
import { currentViewer } from "../../../viewer";
import { Places } from "../places";
import { Grades } from "./grades";

export const metadata: Metadata = { title: "Calibration" };

/** Whether those who judge would judge the same, and how well each of them does. */
export default async function Calibrations() {
  const viewer = await currentViewer();
  const [all, grades, timeZone] = await Promise.all([
    calibrations(database(), viewer),
    graded(database(), viewer),
    businessZone(database()),
  ]);
  return (
    <>
      <PageHead
        title="Calibration"
        lede="Several people judge the same contacts without seeing each other's answers. What they agree on can be trusted; what they do not is worth talking about."
        problems={[]}
      />
      <Places here="/review/calibration" />
      {triages(viewer) && (
        <Link href="/review/calibration/new" className="button-strong mb-4 print:hidden">
          <Plus size={14} aria-hidden="true" />
          New calibration
        </Link>
      )}
      {all.length === 0 ? (
        <Notice Icon={Scale} title="No calibration yet">
          <p>
            {triages(viewer)
              ? "Begin one above: name contacts, invite people, choose the card."
              : "You will find here what you are invited to."}
          </p>
        </Notice>
      ) : (
        <ul className="grid gap-3" aria-label="Calibrations">
          {all.map((one) => (
            <Row key={one.id} calibration={one} timeZone={timeZone} />
          ))}
        </ul>
      )}
      {grades.length > 0 && <Grades grades={grades} />}
    </>
  );
}

function Row({ calibration, timeZone }: { calibration: Calibration; timeZone: string }) {
  const { id, title, card, version, items, judges, createdBy, createdAt } = calibration;
  return (
    <li className="card p-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 className="font-medium">
          <Link href={`/review/calibration/${id}` as Route} className="link">
            {title}
          </Link>
        </h2>
        <p className="text-small">{standing(calibration)}</p>
      </div>
      <p className="mt-1 text-ink-soft text-small">
        {counted(items.length, "contact or journey", "contacts or journeys")}, {judges.length} judges, on{" "}
        {card.name}, version {version} · begun {instant(createdAt, timeZone)}
        {createdBy && ` by ${createdBy}`}
      </p>
    </li>
  );
}

function standing({ isOpen, isJudge, items }: Calibration): string {
  if (isOpen) return "Finished";
  const left = items.filter(({ own }) => !own?.isSubmitted).length;
  return isJudge && left > 0 ? `${counted(left, "answer")} of yours to come` : "Under way";
}
