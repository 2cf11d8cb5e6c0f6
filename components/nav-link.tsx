"use client";

import type { Route } from "next";
import { useLinkStatus } from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import type { ReactNode } from "react";
import { dimensionNames } from "@/language/dimension";
import { readable } from "@/language/readable";
import { Link } from "./link";

const kept = ["from", "to", "time_zone", "as_of", "against", ...dimensionNames];

/** A link of the navigation; what the reader has selected goes along to the next page. */
export function NavLink({ href, children }: { href: string; children: ReactNode }) {
  const pathname = usePathname();
  const selected = new URLSearchParams([...useSearchParams()].filter(([name]) => kept.includes(name)));
  const here = href === "/" ? pathname === "/" : pathname.startsWith(href);
  return (
    <Link
      href={(selected.size > 0 ? `${href}?${readable(selected.toString())}` : href) as Route}
      aria-current={here ? "page" : undefined}
      onClick={(event) => event.currentTarget.closest<HTMLElement>(":popover-open")?.hidePopover()}
      className="place"
    >
      {children}
      <Waiting />
    </Link>
  );
}

/** A thin bar while the next page is on its way; the old one stays until then. */
function Waiting() {
  const { pending } = useLinkStatus();
  if (!pending) return null;
  return (
    <span
      aria-hidden="true"
      className="fixed inset-x-0 top-0 z-50 h-0.5 bg-accent motion-safe:animate-pulse"
    />
  );
}
