import {
  ArrowRightLeft,
  BookOpen,
  Diff,
  FileUp,
  Flag,
  Goal,
  LayoutDashboard,
  Menu,
  RadioTower,
  Split,
  Unlink2,
  VolumeOff,
  Waypoints,
} from "lucide-react";
import type { ReactNode } from "react";
import { Disclosure } from "./disclosure";
import { GlyphSheet } from "./glyph";
import { Mark } from "./mark";
import { NavLink } from "./nav-link";

/** Navigation at the left, or behind a button on a phone, and the page beside it. */
export function Shell({ account, children }: { account: ReactNode; children: ReactNode }) {
  return (
    <div className="lg:grid lg:grid-cols-[14rem_minmax(0,1fr)] print:block">
      <GlyphSheet />
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:bg-surface focus:px-3 focus:py-2"
      >
        Skip to the content
      </a>
      <header className="sticky top-0 z-30 flex h-12 items-center justify-between border-line border-b bg-paper px-4 lg:hidden print:hidden">
        <Brand />
        <Disclosure
          summary={
            <summary
              className="-mr-2 grid size-9 place-items-center rounded-medium hover:bg-sunken"
              aria-label="Menu"
            >
              <Menu size={18} aria-hidden="true" />
            </summary>
          }
        >
          <div className="absolute inset-x-0 top-12 grid gap-4 border-line border-b bg-surface p-4 shadow-float">
            <Navigation />
            {account}
          </div>
        </Disclosure>
      </header>
      <aside className="sticky top-0 hidden h-svh flex-col gap-6 border-line border-r px-3 py-5 lg:flex print:hidden">
        <div className="px-2.5">
          <Brand />
        </div>
        <Navigation />
        <div className="mt-auto">{account}</div>
      </aside>
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto w-full max-w-6xl px-4 py-5 outline-none sm:px-8 sm:py-7"
      >
        {children}
      </main>
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

function Navigation() {
  return (
    <nav aria-label="Pages" className="grid gap-0.5">
      <NavLink href="/">
        <LayoutDashboard size={16} aria-hidden="true" />
        Overview
      </NavLink>
      <NavLink href="/gap">
        <Diff size={16} aria-hidden="true" />
        Gap
      </NavLink>
      <NavLink href="/divergence">
        <Split size={16} aria-hidden="true" />
        Divergence
      </NavLink>
      <NavLink href="/channels">
        <Unlink2 size={16} aria-hidden="true" />
        Channels
      </NavLink>
      <NavLink href="/handoffs">
        <ArrowRightLeft size={16} aria-hidden="true" />
        Handoffs
      </NavLink>
      <NavLink href="/silence">
        <VolumeOff size={16} aria-hidden="true" />
        Silence
      </NavLink>
      <NavLink href="/journeys">
        <Waypoints size={16} aria-hidden="true" />
        Journeys
      </NavLink>
      <NavLink href="/targets">
        <Goal size={16} aria-hidden="true" />
        Targets
      </NavLink>
      <NavLink href="/changes">
        <Flag size={16} aria-hidden="true" />
        Changes
      </NavLink>
      <NavLink href="/import">
        <FileUp size={16} aria-hidden="true" />
        Import
      </NavLink>
      <NavLink href="/signals">
        <RadioTower size={16} aria-hidden="true" />
        Signals
      </NavLink>
      <NavLink href="/glossary">
        <BookOpen size={16} aria-hidden="true" />
        Glossary
      </NavLink>
    </nav>
  );
}
