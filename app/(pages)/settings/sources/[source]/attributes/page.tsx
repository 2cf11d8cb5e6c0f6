import type { Metadata } from "next";
import { Link } from "@/components/link";
import { doorkeeper } from "@/db/client";
import { overlayOfSource } from "@/ingest/otel/conventions-of-source";
import { fieldWords, listWords } from "@/ingest/otel/edited-overlay";
import { overlaid } from "@/ingest/otel/overlaid";
import { usualConventions } from "@/ingest/otel/usual-conventions";
import { currentViewer } from "../../../../../viewer";
import { missing } from "../../../../missing";
import { Outcome } from "../../../outcome";
import { SettingsPage } from "../../../settings-page";
import { AttributesForm, type Shown } from "./attributes-form";
import { ResetForm } from "./reset-form";

export const metadata: Metadata = { title: "Attributes of a source" };

/** Which attributes of spans say what of a contact, and which of them is believed first. */
export default async function Attributes({
  params,
  searchParams,
}: PageProps<"/settings/sources/[source]/attributes">) {
  const [{ source }, { kept }] = await Promise.all([params, searchParams]);
  return (
    <SettingsPage
      viewer={await currentViewer()}
      title="Sources"
      lede="How the spans of AI agents are read: which attribute says what, and which is believed first."
    >
      {async () => {
        const found = await overlayOfSource(doorkeeper(), decodeURIComponent(source));
        if (!found) return missing();
        const shown = shownOf(found.overlay);
        return (
          <section className="card grid gap-4 p-4 sm:p-5">
            <div>
              <h2 className="break-words font-semibold text-lead">{found.slug}</h2>
              <p className="max-w-3xl text-ink-soft text-small">
                One name a line, the most trusted first. Each is looked for on the span, then in its metadata,
                then on the resource. What is left empty is as usual. A change reads again what the source has
                sent and what is still kept of it.
              </p>
            </div>
            <Outcome done={kept === "yes" && "Kept. What the source has sent is being read again."} />
            <AttributesForm key={JSON.stringify(shown)} slug={found.slug} shown={shown} />
            {Object.keys(found.overlay).length > 0 && <ResetForm slug={found.slug} />}
            <Link href="/settings/sources" className="link-quiet text-small justify-self-start">
              Back to the sources
            </Link>
          </section>
        );
      }}
    </SettingsPage>
  );
}

function shownOf(overlay: object): Shown {
  const now = overlaid(overlay);
  const list = (name: string, words: string, names: string[], usual: string[]) => ({
    name,
    words,
    text: names.join("\n"),
    usual: usual.join(", "),
    differs: names.join("\n") !== usual.join("\n"),
  });
  return {
    lists: [
      ...keysOf(fieldWords).map((field) =>
        list(`keys.${field}`, fieldWords[field], now.keys[field], usualConventions.keys[field]),
      ),
      ...keysOf(listWords).map((name) => list(name, listWords[name], now[name], usualConventions[name])),
    ],
    channel: now.channel ?? "",
    idleMinutes: String(now.idleMinutes),
    resolvedFrom: now.resolvedFrom === null ? "never" : String(now.resolvedFrom),
    reportsContextReads: now.reportsContextReads ? "yes" : "no",
  };
}

function keysOf<T extends object>(of: T): (keyof T & string)[] {
  return Object.keys(of) as (keyof T & string)[];
}
