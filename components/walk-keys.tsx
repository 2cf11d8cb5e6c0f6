"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** `j` and `k` lead to the next and the previous of a list, as its links do; not while somebody types. */
export function WalkKeys({ previous, next }: { previous: string | null; next: string | null }) {
  const router = useRouter();
  useEffect(() => {
    const onKey = ({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      const types =
        target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]");
      if (types || ctrlKey || metaKey || altKey) return;
      const href = key === "j" ? next : key === "k" ? previous : null;
      if (href) router.push(href as Route);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [router, previous, next]);
  return null;
}
