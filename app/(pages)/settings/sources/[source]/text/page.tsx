import type { Metadata } from "next";
import { Link } from "@/components/link";
import { doorkeeper } from "@/db/client";
import { keptText } from "@/ingest/forgetting/forget-text";
import { currentViewer } from "../../../../../viewer";
import { missing } from "../../../../missing";
import { Outcome } from "../../../outcome";
import { SettingsPage } from "../../../settings-page";
import { forgetSourceText } from "../../keep-source";

export const metadata: Metadata = { title: "Text of a source" };

/** How much text of a source there is, and the way to take it away. */
export default async function SourceText({
  params,
  searchParams,
}: PageProps<"/settings/sources/[source]/text">) {
  const [{ source }, { problem }] = await Promise.all([params, searchParams]);
  return (
    <SettingsPage
      viewer={await currentViewer()}
      title="Sources"
      lede="What people said and wrote, as it was kept so far."
    >
      {async () => {
        const slug = decodeURIComponent(source);
        const found = await keptText(doorkeeper(), slug);
        if (!found) return missing();
        const n = (count: number) => count.toLocaleString("en");
        return (
          <section className="card grid gap-4 p-4 sm:p-5">
            <h2 className="break-words font-semibold text-lead">{slug}</h2>
            <Outcome
              problem={problem === "unsure" && "Say that you mean it: nobody can bring the words back."}
            />
            <ul className="grid list-disc gap-1 pl-4" aria-label="What there is">
              <li>{n(found.messages)} messages with words</li>
              <li>{n(found.records)} versions of records that hold such</li>
              <li>{n(found.spans)} spans, which would be looked through</li>
            </ul>
            {found.keepsText ? (
              <p className="max-w-3xl text-ink-soft text-small">
                This source keeps text. Choose “Not kept” for it first: what comes now would be kept all the
                same.
              </p>
            ) : (
              <>
                <p className="max-w-3xl text-ink-soft text-small">
                  The words go from all of these at once. Who spoke when stays, and so do sentiments, scores
                  and the comments of surveys.
                </p>
                <form action={forgetSourceText} className="grid gap-3">
                  <input type="hidden" name="source" value={slug} />
                  <label className="option w-fit">
                    <input type="checkbox" name="sure" value="yes" required />I mean it: nobody can bring the
                    words back
                  </label>
                  <button type="submit" className="button-strong justify-self-start">
                    Forget the words
                  </button>
                </form>
              </>
            )}
            <Link href="/settings/sources" className="link-quiet text-small justify-self-start">
              Back to the sources
            </Link>
          </section>
        );
      }}
    </SettingsPage>
  );
}
