import { Lock } from "lucide-react";
import type { ReactNode } from "react";
import { Notice } from "@/components/notice";
import { PageHead } from "@/components/page-head";
import { Tabs } from "@/components/tabs";
import { administers } from "@/db/access/administers";
import type { Viewer } from "@/db/viewer";

const places = [
  ["Sources", "/settings/sources"],
  ["Keys", "/settings/keys"],
  ["People", "/settings/people"],
  ["Customers", "/settings/customers"],
  ["Small numbers", "/settings/small-numbers"],
  ["Audit log", "/settings/audit"],
] as const;

type Props = {
  viewer: Viewer;
  title: (typeof places)[number][0];
  lede: string;
  children: () => Promise<ReactNode>;
};

/** One page of the settings. What is on it is asked for only when the viewer may see it. */
export async function SettingsPage({ viewer, title, lede, children }: Props) {
  if (!administers(viewer.role)) return <ForAdministrators title={title} />;
  return (
    <>
      <PageHead title={title} lede={lede} problems={[]} />
      <div className="-mt-1 mb-5">
        <Tabs
          words="Settings"
          tabs={places.map(([words, href]) => ({ words, n: null, href, current: words === title }))}
        />
      </div>
      {await children()}
    </>
  );
}

export function ForAdministrators({ title }: { title: string }) {
  return (
    <>
      <PageHead title={title} problems={[]} />
      <Notice Icon={Lock} title="Administrators keep the settings">
        <p>
          What is kept of which source, the keys, the people and the rules for small numbers are theirs to
          say. Ask one of them.
        </p>
      </Notice>
    </>
  );
}
