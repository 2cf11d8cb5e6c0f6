import { ScrollText } from "lucide-react";
import type { Metadata, Route } from "next";
import { instant } from "@/components/format";
import { Link } from "@/components/link";
import { Notice } from "@/components/notice";
import { type AuditAction, auditActions, auditEntries } from "@/db/access/audit";
import { users } from "@/db/access/users";
import { database, doorkeeper } from "@/db/client";
import { businessZone } from "@/metrics/business-zone";
import { currentViewer } from "../../../viewer";
import { SettingsPage } from "../settings-page";
import { Narrow } from "./narrow";

export const metadata: Metadata = { title: "Audit log" };

const shown = 50;

/** Who did what, newest first. Nobody can change or delete an entry. */
export default async function Audit({ searchParams }: PageProps<"/settings/audit">) {
  const { before, action, who } = await searchParams;
  const asked = {
    before: whole(before),
    action: String(action) in auditActions ? (String(action) as AuditAction) : null,
    userId: whole(who),
  };
  return (
    <SettingsPage
      viewer={await currentViewer()}
      title="Audit log"
      lede="Sign-ins, exports, imports, keys, settings, and who read customers' words. Entries are only ever added."
    >
      {async () => {
        const [found, people, timeZone] = await Promise.all([
          auditEntries(doorkeeper(), { ...asked, limit: shown + 1 }),
          users(doorkeeper()),
          businessZone(database()),
        ]);
        const entries = found.slice(0, shown);
        const last = entries.at(-1);
        const next = new URLSearchParams({
          ...(asked.action && { action: asked.action }),
          ...(asked.userId !== null && { who: String(asked.userId) }),
          before: String(last?.id),
        });
        return (
          <>
            <Narrow asked={asked} people={people} />
            {entries.length === 0 ? (
              <Notice Icon={ScrollText} title="Nothing is written down here">
                <p>What people and keys do from now on will stand here, newest first.</p>
              </Notice>
            ) : (
              <ol className="card divide-y divide-line" aria-label="Entries">
                {entries.map(({ id, at, actor, action: did, subject, detail }) => (
                  <li key={id} className="grid gap-x-4 px-4 py-2.5 text-small sm:grid-cols-[11rem_1fr]">
                    <time className="figures text-ink-soft" dateTime={at.toISOString()}>
                      {instant(at.toISOString(), timeZone)}
                    </time>
                    <p className="min-w-0 break-words">
                      <span className="font-medium">{actor}</span> {auditActions[did] ?? did}: {subject}
                      {detail && <span className="block text-ink-soft">{detail}</span>}
                    </p>
                  </li>
                ))}
              </ol>
            )}
            {found.length > shown && (
              <p className="mt-4">
                <Link href={`/settings/audit?${next}` as Route} className="button" rel="next">
                  Older entries
                </Link>
              </p>
            )}
          </>
        );
      }}
    </SettingsPage>
  );
}

function whole(given: string | string[] | undefined): number | null {
  return typeof given === "string" && /^\d{1,9}$/.test(given) ? Number(given) : null;
}
