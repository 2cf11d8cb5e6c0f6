import { Menu } from "lucide-react";
import type { ReactNode } from "react";
import { Mark } from "./mark";
import { Navigation } from "./navigation";

const menu = "menu";
const content = "content";

/**
 * Navigation at the left, or behind a button on a phone, and the page beside it. The account has its height before
 * it is there: a browser may show the first half of it. Its tables are shown once the page's end has come, though not
 * that of what is streamed.
 */
export function Shell({ account, children }: { account: ReactNode; children: ReactNode }) {
  return (
    <div className="page lg:grid lg:grid-cols-[14rem_minmax(0,1fr)] print:block">
      <a
        href={`#${content}`}
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:bg-surface focus:px-3 focus:py-2"
      >
        Skip to the content
      </a>
      <header className="sticky top-0 z-30 flex h-12 items-center justify-between border-line border-b bg-paper px-4 lg:hidden print:hidden">
        <Brand />
        <button
          type="button"
          popoverTarget={menu}
          aria-label="Menu"
          className="-mr-2 grid size-9 place-items-center rounded-medium hover:bg-sunken"
        >
          <Menu size={18} aria-hidden="true" />
        </button>
      </header>
      <aside id={menu} popover="auto" className="menu">
        <div className="hidden px-2.5 lg:block">
          <Brand />
        </div>
        <Navigation />
        <div className="mt-auto lg:min-h-19.5">{account}</div>
      </aside>
      <main
        id={content}
        tabIndex={-1}
        className="mx-auto w-full max-w-6xl px-4 py-5 outline-none sm:px-8 sm:py-7 lg:col-start-2 print:p-0"
      >
        {children}
      </main>
      <span hidden className="end" />
    </div>
  );
}

function Brand() {
  return (
    <p className="flex items-center gap-2 font-semibold text-lead tracking-tight">
      <Mark className="size-5" />
      Throughline
    </p>
  );
}
