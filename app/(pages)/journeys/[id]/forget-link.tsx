import type { Route } from "next";
import { Link } from "@/components/link";
import { administers } from "@/db/access/administers";
import type { Viewer } from "@/db/viewer";

/** For administrators: the way to what there is of the customer, and to forgetting them. */
export function ForgetLink({ customer, viewer }: { customer: number; viewer: Viewer }) {
  if (!administers(viewer.role)) return null;
  return (
    <p className="mt-6 text-ink-soft text-small">
      Does this customer ask what there is of them, or to be forgotten?{" "}
      <Link href={`/settings/customers/${customer}` as Route} className="link">
        See what there is
      </Link>
    </p>
  );
}
