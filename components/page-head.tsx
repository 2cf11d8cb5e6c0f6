import type { ReactNode } from "react";
import { GlanceEnd } from "./glance-end";

/** The title of a page, what it says at a glance, and what of the address could not be read. */
export function PageHead({
  title,
  lede,
  aside,
  problems,
  children,
}: {
  title: ReactNode;
  /** What the page answers, and of when. */
  lede?: ReactNode;
  /** At the right of the title. */
  aside?: ReactNode;
  problems: string[];
  children?: ReactNode;
}) {
  return (
    <div className="mb-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h1 className="font-semibold text-title">{title}</h1>
        {aside && <p className="text-ink-faint text-tiny">{aside}</p>}
      </div>
      {lede && <p className="mt-1 max-w-4xl text-pretty text-ink-soft text-lead">{lede}</p>}
      {children}
      {problems.length > 0 && (
        <div role="status" className="mt-3 rounded-medium bg-caution-soft px-3 py-2 text-caution text-small">
          <p className="font-medium">Parts of this address could not be read and were ignored:</p>
          <ul className="mt-0.5 list-disc pl-4">
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
      <GlanceEnd />
    </div>
  );
}
