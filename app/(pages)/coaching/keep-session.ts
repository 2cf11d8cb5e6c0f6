"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { database } from "@/db/client";
import type { Viewer } from "@/db/viewer";
import { dateIn } from "@/language/period";
import { businessZone } from "@/metrics/business-zone";
import { coachedById } from "@/metrics/coached";
import { journeysNamed } from "@/metrics/journey-rows";
import { acknowledgementLink, acknowledgeSaid } from "@/quality/acknowledge-session";
import {
  cancelSession,
  editSession,
  followUpSession,
  holdSession,
  planSession,
  type SeenSession,
  undoChange,
} from "@/quality/change-session";
import type { GivenSession } from "@/quality/given-session";
import { typedValue } from "@/quality/typed-value";
import { currentViewer } from "../../viewer";
import { givenSession, journeyNumbers, type SessionFields, typedFields } from "./session-fields";

/** What was typed, and why it could not be kept. */
export type SessionRefusal = { fields: SessionFields; sentence: string };

/** Plans a session, changes it, or writes down that it was held, as the pressed button says. */
export async function keepSession(_: SessionRefusal | null, form: FormData): Promise<SessionRefusal> {
  const viewer = await currentViewer();
  const fields = typedFields(form);
  const given = await read(viewer, fields);
  if (typeof given === "string") return { fields, sentence: given };
  const agentKey = numberOf(form, "agent");
  if (agentKey > 0) {
    const made = await planSession(database(), viewer, agentKey, given);
    if ("refusal" in made) return { fields, sentence: made.refusal };
    redirect(`/coaching/sessions/${made.id}?done=planned` as Route);
  }
  const seen = seenIn(form);
  const isHeld = form.get("do") === "hold";
  const sentence = isHeld
    ? await holdSession(database(), viewer, seen, given, fields.heldOn, await today())
    : await editSession(database(), viewer, seen, given, fields.heldOn || null);
  if (sentence !== null) return { fields, sentence };
  redirect(done(seen, isHeld ? "held" : "changed"));
}

export async function followUp(_: string | null, form: FormData): Promise<string> {
  const seen = seenIn(form);
  const given = { on: String(form.get("on") ?? ""), notes: String(form.get("notes") ?? "") };
  const sentence = await followUpSession(database(), await currentViewer(), seen, given);
  if (sentence !== null) return sentence;
  redirect(done(seen, "followed_up"));
}

export async function acknowledge(_: string | null, form: FormData): Promise<string> {
  const seen = seenIn(form);
  const words = String(form.get("words") ?? "");
  const sentence = await acknowledgeSaid(database(), await currentViewer(), seen, words);
  if (sentence !== null) return sentence;
  redirect(done(seen, "acknowledged"));
}

/** The new link is answered and nowhere kept; a reload does not show it again. */
export async function makeLink(
  _: { token: string } | { refusal: string } | null,
  form: FormData,
): Promise<{ token: string } | { refusal: string }> {
  return acknowledgementLink(database(), await currentViewer(), seenIn(form));
}

export async function cancel(form: FormData): Promise<void> {
  const seen = seenIn(form);
  const sentence = await cancelSession(database(), await currentViewer(), seen);
  redirect(done(seen, sentence === null ? "cancelled" : "stale"));
}

export async function undo(form: FormData): Promise<void> {
  const seen = seenIn(form);
  const sentence = await undoChange(database(), await currentViewer(), seen);
  redirect(done(seen, sentence === null ? "undone" : "stale"));
}

async function read(viewer: Viewer, fields: SessionFields): Promise<GivenSession | string> {
  const coached = coachedById(fields.metric);
  if (!coached) return "Choose what the session is about.";
  const value = fields.target.trim() === "" ? null : typedValue(fields.target, coached.metric.unit);
  if (typeof value === "string") return value;
  const ids = journeyNumbers(fields);
  if (typeof ids === "string") return ids;
  const known = ids.length > 0 ? await journeysNamed(database(), ids, viewer, new Date()) : new Map();
  const missing = ids.find((id) => !known.has(id));
  if (missing !== undefined) return `There is no journey ${missing} that you may see.`;
  return givenSession(fields, ids, value);
}

async function today(): Promise<string> {
  return dateIn(new Date(), await businessZone(database()));
}

const seenIn = (form: FormData): SeenSession => ({
  id: numberOf(form, "id"),
  version: numberOf(form, "version"),
});

function numberOf(form: FormData, name: string): number {
  const number = Number(form.get(name));
  return Number.isSafeInteger(number) && number > 0 && number < 2 ** 31 ? number : 0;
}

const done = ({ id }: SeenSession, what: string) => `/coaching/sessions/${id}?done=${what}` as Route;
