import type { Given } from "../canonical";
import { firstSaid, identified, instantOrText, named } from "../webhooks/payload";
import type { Preset } from "./preset";

/**
 * Dialpad: the records of calls. Every leg of a call has an id of its own there and is a contact here; the
 * legs that name one entry point are one case.
 */
export const dialpad: Preset = {
  source: "dialpad",
  words: "calls of Dialpad (CSV of its statistics, records)",
  isTable: true,
  lists: [],
  headers: [["call_id", "date_started"]],
  records(value) {
    const cell = (...names: string[]) => firstSaid(value, ...names);
    const id = named(cell("call_id"));
    const at = (...names: string[]) => timeOf(cell(...names));
    const [started, ended, connected] = [at("date_started"), at("date_ended"), at("date_connected")];
    const direction = cell("direction")?.toLowerCase();
    const words = (cell("categories", "category") ?? "").toLowerCase().split(/[,;|\s]+/);
    const kind = cell("target_kind", "target_type")
      ?.toLowerCase()
      .replaceAll(/[^a-z]/g, "");
    const isPerson = kind === undefined || kind === "user" || kind === "userprofile";
    const agent =
      isPerson && connected ? (cell("target_id", "email", "target_email") ?? cell("name")) : undefined;
    return [
      {
        external_id: id,
        source_updated_at: ended ?? connected ?? started,
        channel: "voice",
        direction: direction === "outbound" ? "outbound" : direction === "internal" ? "internal" : "inbound",
        status: ended ? "closed" : undefined,
        started_at: started,
        queued_at: at("date_queued"),
        answered_at: connected,
        ended_at: ended,
        customer: identified(["phone", cell("external_number")]),
        case_id: named(cell("entry_point_call_id", "master_call_id")) ?? id,
        ...(isPerson ? {} : { team: cell("name", "target_name") }),
        ...(agent && { agent_id: agent, agent_name: cell("name", "target_name"), agent_kind: "human" }),
        ...ending(words, connected),
      } satisfies Given,
    ];
  },
};

function ending(words: string[], connected: string | undefined): Given {
  const has = (...some: string[]) => some.some((word) => words.includes(word));
  if (has("transferred", "transfer")) return { end_reason: "transferred" };
  if (has("abandoned", "missed") && !connected) return { end_reason: "abandoned" };
  return {};
}

/** Milliseconds since 1970, as its webhooks write them, or text, which may need a zone. */
function timeOf(text: string | undefined): string | undefined {
  const isEpoch = text !== undefined && /^\d{13}$/.test(text);
  return isEpoch ? new Date(Number(text)).toISOString() : instantOrText(text);
}
