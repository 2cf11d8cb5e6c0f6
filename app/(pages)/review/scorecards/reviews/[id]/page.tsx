import type { Metadata } from "next";
import { PageHead } from "@/components/page-head";
import { database } from "@/db/client";
import { businessZone } from "@/metrics/business-zone";
import { review } from "@/quality/reviews/reviews";
import { currentViewer } from "../../../../../viewer";
import { missing } from "../../../../missing";
import { idOf } from "../../../id-of";
import { Places } from "../../../places";
import { subjectWords } from "../../../subject-words";
import { Judged } from "./judged";
import { Submitted } from "./submitted";
import { Write } from "./write";

export const metadata: Metadata = { title: "Review" };

/** One review: for its reviewer the form while it is a draft, for everybody who may see it what was submitted. */
export default async function ReviewPage({
  params,
  searchParams,
}: PageProps<"/review/scorecards/reviews/[id]">) {
  const [viewer, timeZone, { refused }] = await Promise.all([
    currentViewer(),
    businessZone(database()),
    searchParams,
  ]);
  const found = await review(database(), viewer, idOf((await params).id));
  if (!found) return missing();
  return (
    <>
      <PageHead
        title={subjectWords(found, timeZone)}
        lede={`Judged on ${found.card.name}, version ${found.version}${found.isOwn ? "" : `, by ${found.reviewer ?? "somebody who is gone"}`}.`}
        problems={[]}
      />
      <Places here={found.calibrationId === null ? "/review/scorecards/reviews" : "/review/calibration"} />
      <div className="grid gap-6 lg:grid-cols-2 lg:items-start">
        <section
          aria-labelledby="judged-title"
          className="grid gap-3 lg:sticky lg:top-4 lg:order-2 lg:max-h-[calc(100svh-2rem)] lg:overflow-y-auto"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
          tabIndex={0}
        >
          <h2 id="judged-title" className="sr-only">
            What is judged
          </h2>
          <Judged review={found} viewer={viewer} timeZone={timeZone} />
        </section>
        <div className="grid gap-3">
          {found.draft ? (
            <Write review={found} draft={found.draft} timeZone={timeZone} isRefused={refused !== undefined} />
          ) : (
            <Submitted review={found} viewer={viewer} timeZone={timeZone} />
          )}
        </div>
      </div>
    </>
  );
}
