"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** A panel under its button. Opens without script; with it, it also closes by Escape and a press outside. */
export function Disclosure({
  summary,
  children,
  className,
  isOpen,
}: {
  summary: ReactNode;
  children: ReactNode;
  className?: string;
  isOpen?: boolean;
}) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const onPress = ({ target }: PointerEvent) => {
      if (details.current?.open && !details.current.contains(target as Node)) details.current.open = false;
    };
    const onKey = ({ key }: KeyboardEvent) => {
      if (key !== "Escape" || !details.current?.open) return;
      details.current.open = false;
      details.current.querySelector("summary")?.focus();
    };
    document.addEventListener("pointerdown", onPress);
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("pointerdown", onPress);
      document.removeEventListener("keydown", onKey);
    };
  }, []);
  return (
    <details ref={details} className={className} name="panel" open={isOpen}>
      {summary}
      {children}
    </details>
  );
}
