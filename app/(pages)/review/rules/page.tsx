import type { Metadata } from "next";
import { PageHead } from "@/components/page-head";
import { database } from "@/db/client";
import { tunesRules } from "@/journeys/flags/change-rule";
import { flagKinds } from "@/language/flags";
import { isTimeZone } from "@/language/period";
import { businessZone } from "@/metrics/business-zone";
import { triages } from "@/quality/triage/roles";
import { rootCauses } from "@/quality/triage/root-causes";
import { ruleVersions } from "@/quality/triage/rule-figures";
import { currentViewer } from "../../../viewer";
import { Places } from "../places";
import { CauseList } from "./cause-list";
import { Rule } from "./rule";

export const metadata: Metadata = { title: "Rules of the review" };

/** What raises flags, how often it is right, and the list of root causes. */
export default async function Rules({ searchParams }: PageProps<"/review/rules">) {
  const viewer = await currentViewer();
  const asked = [(await searchParams).time_zone ?? []].flat()[0];
  const [versions, causes, zone] = await Promise.all([
    ruleVersions(database()),
    rootCauses(database()),
    businessZone(database()),
  ]);
  const timeZone = asked && isTimeZone(asked) ? asked : zone;
  return (
    <>
      <PageHead
        title="Rules"
        lede="What raises a flag, how severe it is, and in what share of the flags that people judged it was right. A change counts for all journeys at once, and is kept as a new version."
        problems={[]}
      />
      <Places here="/review/rules" />
      <div className="grid gap-4 lg:grid-cols-2">
        {flagKinds.map((kind) => (
          <Rule
            key={kind}
            kind={kind}
            versions={versions.filter((version) => version.kind === kind)}
            tunes={tunesRules(viewer)}
            timeZone={timeZone}
          />
        ))}
      </div>
      <CauseList causes={causes} edits={triages(viewer)} />
    </>
  );
}
