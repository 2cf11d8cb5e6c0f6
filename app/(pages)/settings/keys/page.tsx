import type { Metadata } from "next";
import { instant } from "@/components/format";
import { type ApiKey, apiKeys } from "@/db/access/api-keys";
import { database, doorkeeper } from "@/db/client";
import { listedSources } from "@/ingest/source-settings";
import { businessZone } from "@/metrics/business-zone";
import { currentViewer } from "../../../viewer";
import { SettingsPage } from "../settings-page";
import { dropKey } from "./keep-key";
import { KeyForm } from "./key-form";

export const metadata: Metadata = { title: "Keys" };

/** The keys with which other systems send and read. */
export default async function Keys() {
  return (
    <SettingsPage
      viewer={await currentViewer()}
      title="Keys"
      lede="With a key another system sends records and spans, or reads metrics and journeys of all teams, without anybody's words."
    >
      {async () => {
        const [keys, sources, timeZone] = await Promise.all([
          apiKeys(doorkeeper()),
          listedSources(doorkeeper()),
          businessZone(database()),
        ]);
        return (
          <>
            <section className="card mb-5 p-4" aria-labelledby="make-title">
              <h2 id="make-title" className="mb-3 font-semibold text-lead">
                Make a key
              </h2>
              <KeyForm sources={sources.map(({ slug }) => slug)} />
            </section>
            {keys.length === 0 ? (
              <p className="text-ink-soft">There is no key yet.</p>
            ) : (
              <ul className="card divide-y divide-line" aria-label="Keys">
                {keys.map((key) => (
                  <Key key={key.id} of={key} timeZone={timeZone} />
                ))}
              </ul>
            )}
          </>
        );
      }}
    </SettingsPage>
  );
}

function Key({ of, timeZone }: { of: ApiKey; timeZone: string }) {
  const { id, name, scope, source, prefix, created_at, last_used_at, revoked_at } = of;
  const on = (at: Date) => instant(at.toISOString(), timeZone);
  const purpose = scope === "read" ? "reads" : `sends for ${source ?? "any source"}`;
  return (
    <li className="flex flex-wrap items-start justify-between gap-3 p-4">
      <div className="min-w-0">
        <p className="break-words font-medium">
          {name} <span className="font-normal text-ink-soft">· {purpose}</span>
        </p>
        <p className="figures text-ink-soft text-small">
          <code>{prefix}…</code> · made {on(created_at)} ·{" "}
          {last_used_at ? `last used ${on(last_used_at)}` : "never used"}
        </p>
      </div>
      {revoked_at ? (
        <p className="figures text-ink-faint text-small">Revoked {on(revoked_at)}</p>
      ) : (
        <details>
          <summary className="button">
            Revoke<span className="sr-only"> {name}</span>
          </summary>
          <form action={dropKey} className="mt-2 grid max-w-60 gap-2">
            <input type="hidden" name="id" value={id} />
            <p className="text-ink-soft text-small">Whatever uses it is refused from then on, for good.</p>
            <button type="submit" className="button-strong">
              Revoke it<span className="sr-only">: {name}</span>
            </button>
          </form>
        </details>
      )}
    </li>
  );
}
