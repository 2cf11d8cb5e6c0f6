import type { ReactNode } from "react";

/** The title of a page, what it says at a glance, and what of the address could not be read. */
export function PageHead({
  title,
  problems,
  children,
}: {
  title: ReactNode;
  problems: string[];
  children?: ReactNode;
}) {
  return (
    <div className="mb-5">
      <h1 className="font-semibold text-title">{title}</h1>
      {children}
      {problems.length > 0 && (
        <div role="status" className="mt-3 rounded-medium bg-caution-soft px-3 py-2 text-caution text-small">
          <p className="font-medium">Parts of this address could not be read and were ignored:</p>
          <ul className="mt-0.5 list-inside list-disc">
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
