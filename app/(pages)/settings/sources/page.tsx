import { Database } from "lucide-react";
import type { Metadata } from "next";
import { instant } from "@/components/format";
import { Notice } from "@/components/notice";
import { database, doorkeeper } from "@/db/client";
import { type ListedSource, listedSources } from "@/ingest/source-settings";
import { businessZone } from "@/metrics/business-zone";
import { currentViewer } from "../../../viewer";
import { SettingsPage } from "../settings-page";
import { AddSource } from "./add-source";
import { SourceForm } from "./source-form";

export const metadata: Metadata = { title: "Sources" };

const problems: Record<string, string> = {
  name: "A source is made of letters, digits, - and _, and begins with a letter or a digit.",
  days: "Spans can stay for 1 to 3,650 days.",
};

/** What is kept of each source, for how long, and when it was heard of. */
export default async function Sources({ searchParams }: PageProps<"/settings/sources">) {
  const { kept, problem } = await searchParams;
  return (
    <SettingsPage
      viewer={await currentViewer()}
      title="Sources"
      lede="What is kept of each system that sends data. A choice holds from then on: what was dropped cannot come back, and what was kept stays."
    >
      {async () => {
        const [sources, timeZone] = await Promise.all([
          listedSources(doorkeeper()),
          businessZone(database()),
        ]);
        const sentence = problems[String(problem)];
        const done = sources.find(({ slug }) => slug === kept);
        return (
          <>
            {sentence && (
              <p
                role="alert"
                className="mb-4 rounded-medium bg-caution-soft px-3 py-2 text-caution text-small"
              >
                {sentence}
              </p>
            )}
            {done && (
              <p role="status" className="mb-4 rounded-medium bg-sunken px-3 py-2 text-small">
                The choice for {done.slug} is kept.
              </p>
            )}
            {sources.length === 0 ? (
              <Notice Icon={Database} title="No source yet">
                <p>A source appears when it first sends something. To choose before it does, add it below.</p>
              </Notice>
            ) : (
              <ul className="grid gap-4" aria-label="Sources">
                {sources.map((source) => (
                  <li key={source.slug} className="card grid gap-3 p-4 sm:p-5">
                    <div>
                      <h2 className="break-words font-semibold text-lead">{source.slug}</h2>
                      <p className="figures text-ink-soft text-small">{wordsOf(source, timeZone)}</p>
                    </div>
                    <SourceForm slug={source.slug} settings={source} />
                  </li>
                ))}
              </ul>
            )}
            <AddSource />
          </>
        );
      }}
    </SettingsPage>
  );
}

function wordsOf({ lastSeen, keys, webhook }: ListedSource, timeZone: string): string {
  return [
    lastSeen === null ? "Nothing has come yet" : `Last heard of ${instant(lastSeen.toISOString(), timeZone)}`,
    ...(keys.length > 0 ? [`${keys.length === 1 ? "key" : "keys"} ${keys.join(", ")}`] : []),
    ...(webhook === null ? [] : [`webhook of ${webhook}`]),
  ].join(" · ");
}
