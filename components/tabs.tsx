import type { Route } from "next";
import { count } from "./format";
import { Link } from "./link";

export type Tab = { words: string; n: number | null; href: string; current: boolean };

/** Views of one list, as links. */
export function Tabs({ words, tabs }: { words: string; tabs: Tab[] }) {
  return (
    <nav
      aria-label={words}
      className="mt-5 sideways flex gap-x-5 max-sm:w-0 max-sm:min-w-full shadow-[inset_0_-1px_0_var(--color-line)] print:hidden"
    >
      {tabs.map((tab) => (
        <Link
          key={tab.words}
          href={tab.href as Route}
          scroll={false}
          aria-current={tab.current ? "page" : undefined}
          className="whitespace-nowrap border-transparent border-b-2 pb-2 text-ink-soft text-small hover:text-ink focus-visible:-outline-offset-2 aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-ink seen-whole"
        >
          {tab.words}
          {tab.n !== null && <span className="figures ml-1.5 text-ink-faint text-tiny">{count(tab.n)}</span>}
        </Link>
      ))}
    </nav>
  );
}
