import type { Metadata } from "next";
import { PageHead } from "@/components/page-head";
import { database } from "@/db/client";
import { businessZone } from "@/metrics/business-zone";
import { calibration } from "@/quality/calibration/calibrations";
import { triages } from "@/quality/triage/roles";
import { currentViewer } from "../../../../viewer";
import { missing } from "../../../missing";
import { idOf } from "../../id-of";
import { Places } from "../../places";
import { Finish } from "./finish";
import { Judges } from "./judges";
import { Result } from "./result";
import { ToJudge } from "./to-judge";

export const metadata: Metadata = { title: "Calibration" };

/** One calibration: what one has to judge oneself, who is how far, and in the end how far they agree. */
export default async function CalibrationPage({ params }: PageProps<"/review/calibration/[id]">) {
  const viewer = await currentViewer();
  const found = await calibration(database(), viewer, idOf((await params).id));
  if (!found) return missing();
  const timeZone = await businessZone(database());
  return (
    <>
      <PageHead
        title={found.title}
        lede={`Judged on ${found.card.name}, version ${found.version}.`}
        problems={[]}
      />
      <Places here="/review/calibration" />
      {found.isJudge && found.closedAt === null && <ToJudge calibration={found} timeZone={timeZone} />}
      <Judges calibration={found} />
      {found.isOpen ? (
        <Result calibration={found} timeZone={timeZone} />
      ) : (
        <p className="card mt-4 p-4 text-ink-soft">
          The answers open to everybody when all of them are submitted, or the calibration is closed.
        </p>
      )}
      {triages(viewer) && found.closedAt === null && !found.isOpen && <Finish calibration={found} />}
    </>
  );
}
