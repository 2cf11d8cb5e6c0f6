import { Pencil, Trash2 } from "lucide-react";
import type { Route } from "next";
import { instant } from "@/components/format";
import { Link } from "@/components/link";
import type { ChangeMark } from "@/db/access/change-marks";
import { dateIn, shifted } from "@/language/period";
import { ChangeForm } from "./form";
import { removeChange } from "./keep-change";

type Props = {
  change: ChangeMark;
  timeZone: string;
  isEditable: boolean;
  isEdited: boolean;
  /** The newest day with data; what is compared ends there. */
  newest: string;
};

/** How long before and after a change one looks at first. */
const lookDays = 56;

/** One change: what and when, by whom, and the way to what it did. */
export function Change({ change, timeZone, isEditable, isEdited, newest }: Props) {
  const { id, at, title, detail, author, state } = change;
  if (isEdited)
    return (
      <li id={`change-${id}`} className="card p-4">
        <ChangeForm
          change={{ id, state, title, detail, local: clockTime(at, timeZone) }}
          timeZone={timeZone}
        />
        <Link href="/changes" className="link mt-2 inline-block text-small">
          Leave it as it was
        </Link>
      </li>
    );
  const effect = beforeAndAfter(dateIn(at, timeZone), newest);
  return (
    <li id={`change-${id}`} className="card p-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 className="min-w-0 wrap-anywhere font-medium">{title}</h2>
        <p className="figures text-ink-soft text-small">
          {instant(at.toISOString(), timeZone)}
          {author && `, marked by ${author}`}
        </p>
      </div>
      {detail && <p className="wrap-anywhere mt-1 max-w-prose whitespace-pre-line text-ink-soft">{detail}</p>}
      <div className="mt-2 flex flex-wrap items-center gap-2 print:hidden">
        {effect ? (
          <Link href={effect as Route} className="link mr-auto text-small">
            Before and after
          </Link>
        ) : (
          <span className="mr-auto text-ink-faint text-small">No contact has arrived from after it.</span>
        )}
        {isEditable && (
          <>
            <Link href={`/changes?edit=${id}#change-${id}`} className="button">
              <Pencil size={14} aria-hidden="true" />
              Edit<span className="sr-only"> {title}</span>
            </Link>
            <form action={removeChange}>
              <input type="hidden" name="id" value={id} />
              <button type="submit" className="button">
                <Trash2 size={14} aria-hidden="true" />
                Delete<span className="sr-only"> {title}</span>
              </button>
            </form>
          </>
        )}
      </div>
    </li>
  );
}

/** The overview cut at the day of a change; null where there is nothing after it yet. */
function beforeAndAfter(date: string, newest: string): string | null {
  if (date > newest) return null;
  const wanted = shifted(date, lookDays);
  const end = shifted(newest, 1);
  return `/?from=${shifted(date, -lookDays)}&to=${wanted < end ? wanted : end}&against=before:${date}`;
}

/** "2026-10-05T09:00", as a form's field for date and time wants it. */
function clockTime(at: Date, timeZone: string): string {
  const shown = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" });
  return shown.format(at).replace(" ", "T");
}
