"use client";

import { type ReactNode, useEffect, useRef, useState, useTransition } from "react";
import { autosave, keepReview } from "../keep-review";

const pause = 700;

/** Keeps what was answered whenever somebody pauses; without scripts, the button keeps it. */
export function AnswerForm({
  reviewId,
  kept,
  children,
}: {
  reviewId: number;
  /** When it was kept last. */
  kept: string;
  children: ReactNode;
}) {
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [words, say] = useState(`Kept ${kept}.`);
  const [, start] = useTransition();
  useEffect(() => () => clearTimeout(timer.current), []);

  const keep = () =>
    start(async () => {
      if (!form.current) return;
      const refusal = await autosave(new FormData(form.current)).catch(() => "Not kept: no connection.");
      say(refusal ?? "Everything is kept.");
    });
  return (
    <form
      ref={form}
      action={keepReview}
      className="grid gap-3"
      onSubmit={() => clearTimeout(timer.current)}
      onChange={() => {
        say("…");
        clearTimeout(timer.current);
        timer.current = setTimeout(keep, pause);
      }}
    >
      <input type="hidden" name="id" value={reviewId} />
      {children}
      <div className="sticky bottom-0 flex flex-wrap items-center gap-2 border-line border-t bg-paper py-3 print:hidden">
        <button type="submit" name="do" value="submit" className="button-strong">
          Submit
        </button>
        <button type="submit" name="do" value="keep" className="button">
          Keep the draft
        </button>
        <p role="status" className="figures text-ink-soft text-small">
          {words}
        </p>
      </div>
    </form>
  );
}
