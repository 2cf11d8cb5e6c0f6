"use client";

import { type ReactNode, useRef } from "react";
import { useLive } from "./use-live";

/** A list with a search field; an entry says in `data-words` by what it is found. Without script, all of it. */
export function Searchable({ words, children }: { words: string; children: ReactNode }) {
  const list = useRef<HTMLDivElement>(null);
  const isLive = useLive();
  const narrow = (text: string) => {
    const wanted = text.trim().toLowerCase();
    const fits = (element: HTMLElement) => element.dataset.words?.toLowerCase().includes(wanted);
    for (const entry of list.current?.querySelectorAll<HTMLElement>("[data-words]") ?? [])
      entry.hidden = ![entry, ...entry.querySelectorAll<HTMLElement>("[data-words]")].some(fits);
  };
  return (
    <>
      {isLive && (
        <input
          type="search"
          aria-label={`Search ${words.toLowerCase()}`}
          placeholder="Search"
          autoComplete="off"
          className="field mb-1"
          onChange={({ target }) => narrow(target.value)}
          onKeyDown={(event) => {
            // It would send the form.
            if (event.key === "Enter") event.preventDefault();
          }}
        />
      )}
      <div ref={list} className="min-w-64">
        {children}
      </div>
    </>
  );
}
