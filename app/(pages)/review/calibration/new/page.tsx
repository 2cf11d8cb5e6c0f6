import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Link } from "@/components/link";
import { PageHead } from "@/components/page-head";
import { database } from "@/db/client";
import { candidates } from "@/quality/calibration/keep-calibration";
import { current, nameOf, scorecards } from "@/quality/scorecards/scorecards";
import { triages } from "@/quality/triage/roles";
import { currentViewer } from "../../../../viewer";
import { Places } from "../../places";
import { CalibrationForm } from "./form";

export const metadata: Metadata = { title: "New calibration" };

/** What is judged, by whom, on which card. */
export default async function NewCalibration() {
  const viewer = await currentViewer();
  if (!triages(viewer)) redirect("/review/calibration");
  const [people, cards] = await Promise.all([candidates(database(), viewer), scorecards(database(), viewer)]);
  const used = cards.filter((card) => current(card) !== null);
  return (
    <>
      <PageHead
        title="New calibration"
        lede="Nobody sees another's answers until everybody has submitted, or you close it. From ten contacts on, agreement can be told."
        problems={[]}
      />
      <Places here="/review/calibration" />
      {used.length === 0 ? (
        <p className="card p-4">
          There is no scorecard in use. <Link href="/review/scorecards">Publish one</Link> first.
        </p>
      ) : (
        <CalibrationForm
          cards={used.map((card) => ({ id: card.id, name: nameOf(card) }))}
          people={people.map(({ id, name, role }) => ({ id, name, isSupervisor: role === "supervisor" }))}
        />
      )}
    </>
  );
}
