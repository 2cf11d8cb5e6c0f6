import { Database, KeyRound, type LucideIcon, ScrollText, Sigma, Users, UserX } from "lucide-react";
import type { Metadata, Route } from "next";
import { Link } from "@/components/link";
import { PageHead } from "@/components/page-head";
import { administers } from "@/db/access/administers";
import { currentViewer } from "../../viewer";
import { ForAdministrators } from "./settings-page";

export const metadata: Metadata = { title: "Settings" };

const places: { href: Route; name: string; words: string; Icon: LucideIcon }[] = [
  {
    href: "/settings/sources",
    name: "Sources",
    words: "Whether what people said is kept, for how long spans stay, and what is taken out of text.",
    Icon: Database,
  },
  { href: "/settings/keys", name: "Keys", words: "What other systems send and read with.", Icon: KeyRound },
  { href: "/settings/people", name: "People", words: "Who can sign in, in which role.", Icon: Users },
  {
    href: "/settings/customers",
    name: "Customers",
    words: "What there is of a customer, and how to forget them for good.",
    Icon: UserX,
  },
  {
    href: "/settings/small-numbers",
    name: "Small numbers",
    words: "How many it takes for a number to be shown, compared and weighted.",
    Icon: Sigma,
  },
  { href: "/settings/audit", name: "Audit log", words: "Who did what, and when.", Icon: ScrollText },
];

/** Where each setting is. */
export default async function Settings() {
  const viewer = await currentViewer();
  if (!administers(viewer.role)) return <ForAdministrators title="Settings" />;
  return (
    <>
      <PageHead title="Settings" problems={[]} />
      <ul className="grid gap-3 sm:grid-cols-2">
        {places.map(({ href, name, words, Icon }) => (
          <li key={href} className="card flex gap-3 p-4">
            <Icon size={18} className="mt-0.5 shrink-0 text-ink-faint" aria-hidden="true" />
            <div>
              <h2 className="font-semibold text-lead">
                <Link href={href} className="link">
                  {name}
                </Link>
              </h2>
              <p className="text-ink-soft">{words}</p>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
