import type { ReactNode } from "react";

type Props = {
  /** What it holds; the region that scrolls bears this name. */
  words: string;
  /** What stands around it and within. */
  className?: string;
  children: ReactNode;
};

/** What may be wider than its place: it scrolls by itself, also with the keyboard, and shows where more follows. */
export function Sideways({ words, className = "", children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={`sideways ${className}`} aria-label={words} tabIndex={0}>
      {children}
    </section>
  );
}
