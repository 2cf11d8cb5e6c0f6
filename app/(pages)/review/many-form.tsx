import type { Route } from "next";
import { Link } from "@/components/link";
import { changed } from "./address";
import type { AskedQueue } from "./asked-queue";
import { dismissChosen } from "./keep-verdict";
import { bulkForm } from "./queue-list";

/** Dismisses the checked journeys of a page for one reason. */
export function ManyForm({ asked }: { asked: AskedQueue }) {
  return (
    <form id={bulkForm} action={dismissChosen} className="mt-3 flex flex-wrap items-end gap-2 print:hidden">
      <input type="hidden" name="back" value={asked.here} />
      <label className="grid min-w-40 flex-1 gap-1 text-ink-soft text-small">
        Why the checked ones are not a problem
        <input className="field" name="reason" required maxLength={1000} autoComplete="off" />
      </label>
      <button type="submit" className="button">
        Dismiss checked
      </button>
      <Link
        href={changed(asked.here, { check: asked.areAllChecked ? null : "all" }) as Route}
        scroll={false}
        className="link-quiet py-1.5 text-ink-soft text-small"
      >
        {asked.areAllChecked ? "Check none" : "Check all"}
      </Link>
    </form>
  );
}
