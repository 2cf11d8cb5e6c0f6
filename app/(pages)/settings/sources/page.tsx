import { Database } from "lucide-react";
import type { Metadata, Route } from "next";
import { instant } from "@/components/format";
import { Link } from "@/components/link";
import { Notice } from "@/components/notice";
import { database, doorkeeper } from "@/db/client";
import { type ListedSource, listedSources } from "@/ingest/source-settings";
import { businessZone } from "@/metrics/business-zone";
import { currentViewer } from "../../../viewer";
import { Outcome } from "../outcome";
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
  const { kept, forgotten, problem } = await searchParams;
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
        const muted = sources.find(({ slug }) => slug === forgotten);
        return (
          <>
            <Outcome
              problem={sentence}
              done={
                (done && `The choice for ${done.slug} is kept.`) ||
                (muted && `The words that were kept of ${muted.slug} are gone.`)
              }
            />
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
                    <p className="flex flex-wrap gap-x-4 gap-y-1 text-small">
                      <Link
                        href={`/settings/sources/${encodeURIComponent(source.slug)}/attributes` as Route}
                        className="link"
                      >
                        How its spans are read<span className="sr-only">: {source.slug}</span>
                      </Link>
                      <Link
                        href={`/settings/sources/${encodeURIComponent(source.slug)}/text` as Route}
                        className="link"
                      >
                        Forget the words kept so far<span className="sr-only"> of {source.slug}</span>
                      </Link>
                    </p>
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
