"use server";

import { revalidatePath } from "next/cache";
import { counted } from "@/components/format";
import { database } from "@/db/client";
import { isDate, isTimeZone, shifted } from "@/language/period";
import { drawSample } from "@/quality/triage/sample";
import { currentViewer } from "../../../viewer";

type Typed = { size: string; unit: string; from: string; last: string; seed: string };

/** Draws what the form asks for. Answers what was typed, and what came of it in a sentence. */
export async function keepDraw(
  _: { typed: Typed; sentence: string } | null,
  form: FormData,
): Promise<{ typed: Typed; sentence: string }> {
  const text = (name: string) => String(form.get(name) ?? "");
  const typed = {
    size: text("size"),
    unit: text("unit"),
    from: text("from"),
    last: text("last"),
    seed: text("seed").trim(),
  };
  const zone = text("time_zone");
  const done = await drawSample(database(), await currentViewer(), {
    seed: typed.seed,
    unit: typed.unit === "agent" ? "agent" : "team",
    size: Number(typed.size),
    from: typed.from,
    to: isDate(typed.last) ? shifted(typed.last, 1) : "",
    timeZone: isTimeZone(zone) ? zone : "UTC",
  });
  if ("refusal" in done) return { typed, sentence: done.refusal };
  revalidatePath("/review/sample");
  return {
    typed,
    sentence:
      done.drawn === 0
        ? "No journey whose window has passed opened in these weeks."
        : `Drawn: ${counted(done.drawn, "journey")}, ${done.added} of them new in the queue.`,
  };
}
