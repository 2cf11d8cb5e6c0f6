import type { Given } from "../canonical";
import { firstSaid, named, said, within } from "../webhooks/payload";
import { answerRecord, solvedAt, ticketRecords, versionOf, zendesk as webhook } from "../webhooks/zendesk";
import type { Preset } from "./preset";

/**
 * Zendesk: tickets, their satisfaction ratings and their metrics, and the users who asked, from the API, the
 * account's export or tables. A ticket is a case with one contact. What was written is not read.
 */
export const zendesk: Preset = {
  source: "zendesk",
  words: "tickets, satisfaction ratings, ticket metrics and users of Zendesk",
  lists: ["tickets", "satisfaction_ratings", "ticket_metrics", "users"],
  headers: [
    ["id", "status", "created_at", "requester_id"],
    ["id", "status", "created_at", "requester"],
    ["ticket_id", "score"],
    ["ticket_id", "reopens", "replies"],
    ["id", "email", "role"],
  ],
  records(value, { source }) {
    if (said(within(value, "type"))?.startsWith("zen:event-type:")) return webhook(value, source);
    const one = within(value, "ticket") ?? within(value, "ticket_metric") ?? value;
    const has = (...names: string[]) => names.every((name) => hasKey(one, name));
    if (has("ticket_id", "score")) return rating(one);
    if (has("ticket_id", "reopens")) return [metrics(named(within(one, "ticket_id")), one)];
    if (has("id", "email", "role")) return identities(one, source);
    if (!has("id", "status", "created_at")) return null;
    return tickets(within(one, "requester", "id") === undefined ? fromRow(one) : one, source);
  },
};

function tickets(ticket: unknown, source: string): Given[] {
  const id = named(within(ticket, "id"));
  // What cannot be read is given as it stands, to be refused by name or read in the zone that was said.
  const version = versionOf(ticket) ?? firstSaid(ticket, "updated_at", "created_at");
  if (said(within(ticket, "status"))?.toLowerCase() === "deleted")
    return [{ record_type: "delete", external_id: id, source_updated_at: version }];
  const solved = solvedAt(ticket) ?? said(within(ticket, "solved_at"));
  const [record, ...others] = ticketRecords(ticket, source, version, solved);
  const started = record?.started_at ?? said(within(ticket, "created_at"));
  const { first_response_s, full_resolution_s, time_basis, outcome } = metrics(
    id,
    within(ticket, "metric_set"),
  );
  const measured = { first_response_s, full_resolution_s, time_basis };
  const ended = { ...(record?.outcome as Given), ...(outcome as Given) };
  return [{ ...record, started_at: started, ...measured, outcome: ended }, ...others];
}

/** A row of a table as a ticket of the API. */
function fromRow(row: unknown): unknown {
  const given = row as Given;
  const minutes = (name: string) => ({ calendar: within(given, name) });
  return {
    ...given,
    ...(given.via_channel !== undefined && { via: given.via_channel }),
    requester: {
      id: given.requester_id,
      external_id: given.requester_external_id,
      email: given.requester_email,
    },
    ...(typeof given.assignee === "string" && {
      assignee: { id: given.assignee_id ?? given.assignee, name: given.assignee },
    }),
    satisfaction: given.satisfaction_score ?? given.satisfaction,
    metric_set: given.metric_set ?? {
      reopens: given.reopens,
      reply_time_in_minutes: minutes("first_reply_time_in_minutes"),
      full_resolution_time_in_minutes: minutes("full_resolution_time_in_minutes"),
    },
  };
}

/** Of the two clocks that Zendesk runs, the one that does not stop when the office is closed. */
function metrics(ticket: string | undefined, set: unknown): Given {
  const first_response_s = seconds(set, "reply_time_in_minutes");
  const full_resolution_s = seconds(set, "full_resolution_time_in_minutes");
  const reopens = within(set, "reopens");
  return {
    external_id: ticket,
    source_updated_at: versionOf(set) ?? firstSaid(set, "updated_at"),
    ...(within(set, "solved_at") !== undefined && { ended_at: said(within(set, "solved_at")) }),
    ...(first_response_s !== undefined && { first_response_s, time_basis: "calendar" }),
    ...(full_resolution_s !== undefined && { full_resolution_s, time_basis: "calendar" }),
    ...(reopens !== undefined && { outcome: { reopens } }),
  };
}

function seconds(set: unknown, name: string): number | undefined {
  const minutes = said(within(set, name, "calendar"));
  return minutes === undefined || !Number.isFinite(Number(minutes)) ? undefined : Number(minutes) * 60;
}

function rating(one: unknown): Given[] {
  const score = said(within(one, "score"))?.toLowerCase();
  const version = firstSaid(one, "updated_at", "created_at");
  const answer = answerRecord(named(within(one, "ticket_id")), score, version);
  if (!answer) return [];
  return [answer.score === null ? answer : { ...answer, responded_at: version }];
}

/** Tickets name who asked by number only; the list of users says who that is. */
function identities(user: unknown, source: string): Given[] {
  const value = named(within(user, "id"));
  if (said(within(user, "role"))?.toLowerCase() !== "end-user") return [];
  const others: [type: string, value: string | undefined][] = [
    ["customer_id", named(within(user, "external_id"))],
    ["email", said(within(user, "email"))],
    ["phone", isShared(user) ? undefined : said(within(user, "phone"))],
  ];
  return others.flatMap(([type, other]) =>
    other === undefined
      ? []
      : [
          {
            record_type: "identity",
            a: { type: "contact_id", value, namespace: source },
            b: { type, value: other },
            source_updated_at: firstSaid(user, "updated_at", "created_at"),
            reason: "zendesk user",
          },
        ],
  );
}

function isShared(user: unknown): boolean {
  const shared = within(user, "shared_phone_number");
  return shared === true || said(shared)?.toLowerCase() === "true";
}

const hasKey = (value: unknown, name: string) => typeof value === "object" && value !== null && name in value;
