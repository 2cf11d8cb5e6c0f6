"use client";

import { useSearchParams } from "next/navigation";
import { useEffect } from "react";

/**
 * Keys for what the page does anyhow: a key presses the button or the link that names it in
 * `aria-keyshortcuts`, or enters the field. Escape leaves a field. While one types, keys are letters. What is
 * current in a list that is longer than the window stays in sight.
 */
export function Shortcuts() {
  const asked = useSearchParams().toString();
  useEffect(() => {
    if (asked.includes("at="))
      document.querySelector("[aria-current=true]")?.scrollIntoView({ block: "nearest" });
  }, [asked]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { key, target } = event;
      if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof HTMLElement)) return;
      const isTyping = target.matches("textarea, select, input:not([type=checkbox])");
      if (isTyping && key === "Escape") target.blur();
      if (isTyping || event.repeat) return;
      const wanted = [...document.querySelectorAll<HTMLElement>("[aria-keyshortcuts]")].find(
        (element) => element.getAttribute("aria-keyshortcuts") === key && element.checkVisibility(),
      );
      if (!wanted) return;
      event.preventDefault();
      if (wanted.matches("textarea, input, select")) wanted.focus();
      else wanted.click();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return null;
}
