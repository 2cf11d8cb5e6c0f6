"use client";

import { Bookmark, Pencil } from "lucide-react";
import type { Route } from "next";
import { useActionState } from "react";
import { FilterPanel } from "@/components/filter-panel";
import { Link } from "@/components/link";
import type { SavedView } from "@/db/access/saved-views";
import { changeViews } from "./change-views";

type Props = {
  views: SavedView[];
  /** The address of the view that is looked at. */
  address: string;
};

/** Open, keep, rename and delete views; plain forms before there is script. */
export function ViewForms({ views, address }: Props) {
  const [said, change] = useActionState(changeViews, null);
  return (
    <FilterPanel
      end
      isOpen={said !== null}
      button={
        <>
          <Bookmark size={14} className="text-ink-faint" aria-hidden="true" />
          Views
        </>
      }
    >
      <div className="w-80 max-w-[calc(100vw-2rem)]">
        {said && (
          <p
            role="status"
            className={`border-line border-b px-3 py-2 text-small ${said.refused ? "text-caution" : "text-ink-soft"}`}
          >
            {said.sentence}
          </p>
        )}
        <ul aria-label="Saved views" className="grid max-h-72 gap-0.5 overflow-y-auto p-1">
          {views.map((view) => (
            <View
              key={view.id}
              view={view}
              current={`${view.path}?${view.query}` === address}
              change={change}
            />
          ))}
          {views.length === 0 && (
            <li className="px-2 py-1.5 text-ink-faint text-small">No view is kept under a name yet.</li>
          )}
        </ul>
        <form action={change} className="grid gap-2 border-line border-t p-3">
          <input type="hidden" name="address" value={address} />
          <label className="grid gap-1 text-ink-soft text-small">
            Keep this view as
            <input
              className="field"
              name="name"
              required
              maxLength={80}
              autoComplete="off"
              defaultValue={said?.name}
            />
          </label>
          <label className="flex items-center gap-2 text-small">
            <input type="checkbox" name="shared" className="accent-accent" />
            Share it with everybody; each sees what they may
          </label>
          <button type="submit" name="change" value="keep" className="button-strong">
            Keep view
          </button>
        </form>
      </div>
    </FilterPanel>
  );
}

function View({
  view: { id, name, path, query, shared, owner, removable },
  current,
  change,
}: {
  view: SavedView;
  current: boolean;
  change: (form: FormData) => void;
}) {
  const whose = owner === null ? shared && "Shared by you" : `Shared by ${owner}`;
  return (
    <li className="rounded-small hover:bg-sunken has-focus-visible:bg-sunken">
      <div className="flex items-center">
        <Link
          href={`${path}?${query}` as Route}
          aria-current={current ? "true" : undefined}
          className="min-w-0 flex-1 px-2 py-1.5 text-small aria-[current]:font-medium aria-[current]:text-accent"
        >
          <span className="block truncate">{name}</span>
          {whose && <span className="block text-ink-faint text-tiny">{whose}</span>}
        </Link>
      </div>
      {removable && (
        <details className="px-2 pb-1">
          <summary className="flex w-fit items-center gap-1 text-ink-faint text-tiny hover:text-ink">
            <Pencil size={11} aria-hidden="true" />
            Change<span className="sr-only"> {name}</span>
          </summary>
          <form action={change} className="flex flex-wrap gap-1.5 py-1.5">
            <input type="hidden" name="id" value={id} />
            {owner === null && (
              <>
                <input
                  className="field min-w-0 flex-1"
                  name="name"
                  aria-label={`New name of ${name}`}
                  defaultValue={name}
                  maxLength={80}
                />
                <button type="submit" name="change" value="rename" className="button">
                  Rename
                </button>
              </>
            )}
            <button type="submit" name="change" value="delete" className="button">
              Delete
            </button>
          </form>
        </details>
      )}
    </li>
  );
}
