"use server";

import { refresh } from "next/cache";
import { deleteView, renameView, saveView } from "@/db/access/saved-views";
import { doorkeeper } from "@/db/client";
import { sameSitePath } from "../../requested-path";
import { currentViewer } from "../../viewer";

/** What became of it, in a sentence, and the name of a view that could not be kept. */
export type Said = { sentence: string; refused: boolean; name: string };

/** Keeps, renames or deletes a view, by the button that was pressed. Works as a plain form, too. */
export async function changeViews(_: Said | null, form: FormData): Promise<Said> {
  const viewer = await currentViewer();
  const text = (name: string) => String(form.get(name) ?? "");
  const id = Number(form.get("id")) || 0;
  const answer = (refusal: string | null, done: string, name = ""): Said => {
    if (refusal === null) refresh();
    return { sentence: refusal ?? done, refused: refusal !== null, name: refusal === null ? "" : name };
  };
  switch (form.get("change")) {
    case "delete": {
      const deleted = await deleteView(doorkeeper(), viewer, id);
      return answer(deleted ? null : "There is no such view that you may delete.", "The view is deleted.");
    }
    case "rename":
      return answer(await renameView(doorkeeper(), viewer, id, text("name")), "The view has its new name.");
    default: {
      const [path = "/", query = ""] = sameSitePath(text("address")).split("?");
      const view = { name: text("name"), path, query, shared: form.has("shared") };
      return answer(await saveView(doorkeeper(), viewer, view), "The view is kept.", view.name);
    }
  }
}
