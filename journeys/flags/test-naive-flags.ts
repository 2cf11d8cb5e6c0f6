import type { Sql } from "postgres";
import type { FlagKind, RuleParameters } from "@/language/flags";
import { type Channel, channels } from "@/language/vocabulary";
import type { Contact } from "../test-contact";
import { naive } from "../test-naive";
import type { ToldHandoff, ToldJourney } from "../test-told";

/** A flag in the words of a test. */
export type ToldFlag = {
  journey: string;
  kind: FlagKind;
  severity: number;
  reason: Record<string, unknown>;
  happenedAt: string;
  countsFrom: string;
  teams: string[];
};

/** The rules that are on, by kind. */
export type ToldRules = Partial<Record<FlagKind, { severity: number; parameters: RuleParameters }>>;

/** Flags once more, journey by journey, written from the words of the rules. */
export function naiveFlags(contacts: Contact[], hours: number, rules: ToldRules): ToldFlag[] {
  const { journeys, handoffs } = naive(contacts, hours);
  return journeys
    .flatMap((journey) => {
      const inbound = journey.line
        .map((id) => contacts.find((contact) => contact.id === id) as Contact)
        .filter(({ direction = "inbound" }) => direction === "inbound");
      const own = handoffs.filter((handoff) => handoff.journey === journey.opener);
      return found(journey, inbound, own, rules);
    })
    .sort(inOrder);
}

const inOrder = (a: ToldFlag, b: ToldFlag) => (`${a.journey} ${a.kind}` < `${b.journey} ${b.kind}` ? -1 : 1);

const iso = (text: string) => new Date(text).toISOString();
const channelOf = ({ channel = "chat" }: Contact) => channel;
const place = (channel: Channel | null) => (channel === null ? channels.length : channels.indexOf(channel));
const teamsOf = (some: Contact[]) => distinct(some.map(({ team }) => team));
const distinct = (names: (string | null | undefined)[]) =>
  [...new Set(names.filter((name) => typeof name === "string"))].sort();
const rounded = (value: number) => Math.round(value * 10_000) / 10_000;
const earliest = (some: Contact[]) => iso(some.map(({ at }) => iso(at)).sort()[0] as string);

/** The first of some by several criteria in turn. */
function first<Value>(some: Value[], ...by: ((one: Value) => number | string)[]): Value | undefined {
  return [...some].sort((a, b) => {
    for (const key of by) if (key(a) !== key(b)) return key(a) < key(b) ? -1 : 1;
    return 0;
  })[0];
}

type Hit = Pick<ToldFlag, "reason" | "happenedAt" | "teams"> & { countsFrom?: string };

function found(journey: ToldJourney, inbound: Contact[], handoffs: ToldHandoff[], rules: ToldRules) {
  const flags: ToldFlag[] = [];
  const raise = (kind: FlagKind, hit: (parameters: RuleParameters) => Hit | null) => {
    const rule = rules[kind];
    const told = rule && hit(rule.parameters);
    if (!rule || !told) return;
    flags.push({
      journey: journey.opener,
      kind,
      severity: rule.severity,
      countsFrom: told.happenedAt,
      ...told,
    });
  };
  const stations = journey.channelPath.split(" > ");

  raise("silence", ({ contacts = 0 }) =>
    journey.outcome === "silent" && inbound.length >= contacts
      ? {
          reason: { contacts: inbound.length, channel: stations.at(-1) },
          happenedAt: journey.lastContactAt,
          countsFrom: journey.maturesAt,
          teams: journey.teams,
        }
      : null,
  );
  raise("ping_pong", ({ changes = 0 }) =>
    stations.length - 1 >= changes && new Set(stations).size < stations.length
      ? {
          reason: { changes: stations.length - 1, path: journey.channelPath },
          happenedAt: journey.lastContactAt,
          teams: journey.teams,
        }
      : null,
  );
  raise("lost_context", (parameters) => {
    const lost = handoffs.filter(({ fate }) => fate === "lost" || fate === "never_connected");
    const earliest = first(
      lost,
      ({ requestedAt }) => requestedAt,
      ({ path }) => place(path[0]),
      ({ path }) => place(path[1]),
    );
    if (!earliest || lost.length < (parameters.handoffs ?? 0)) return null;
    return {
      reason: {
        lost: lost.filter(({ fate }) => fate === "lost").length,
        never_connected: lost.filter(({ fate }) => fate === "never_connected").length,
        from: earliest.path[0],
        to: earliest.path[1],
      },
      happenedAt: earliest.requestedAt,
      teams: distinct(lost.flatMap(({ teams }) => teams)),
    };
  });
  raise("broken_promise", (parameters) => {
    const hits = inbound.flatMap((contact) =>
      (contact.promises ?? []).map((promise) => ({ contact, ...promise })),
    );
    const broken = hits.filter(({ fate }) => fate === "broken" || fate === "contradicted");
    if (broken.length < (parameters.promises ?? 0) || broken.length === 0) return null;
    return {
      reason: {
        broken: broken.filter(({ fate }) => fate === "broken").length,
        contradicted: broken.filter(({ fate }) => fate === "contradicted").length,
      },
      happenedAt: broken
        .map(({ settledAt, dueAt, contact }) => iso(settledAt ?? dueAt ?? contact.at))
        .sort()[0] as string,
      teams: teamsOf(broken.map(({ contact }) => contact)),
    };
  });
  raise("satisfied_but_hard", ({ csat = 0, ease = 0 }) => {
    const hits = inbound.filter((contact) => (contact.csat ?? 0) >= csat && (contact.ces ?? 8) <= ease);
    const one = first(
      hits,
      ({ at }) => iso(at),
      ({ csat = 0 }) => csat,
      ({ ces = 0 }) => ces,
      (contact) => place(channelOf(contact)),
    );
    return one
      ? {
          reason: { csat: one.csat, ease: one.ces, channel: channelOf(one) },
          happenedAt: earliest(hits),
          teams: teamsOf(hits),
        }
      : null;
  });
  for (const [kind, names] of Object.entries(judgedNames))
    raise(kind as FlagKind, ({ below = 0 }) => {
      const hits = scores(inbound).filter(({ name, score }) => names.includes(name) && score < below);
      const one = first(
        hits,
        ({ score }) => score,
        ({ name }) => name,
        ({ contact }) => place(channelOf(contact)),
      );
      return one
        ? {
            reason: { name: one.name, score: one.score, channel: channelOf(one.contact) },
            happenedAt: earliest(hits.map(({ contact }) => contact)),
            teams: teamsOf(hits.map(({ contact }) => contact)),
          }
        : null;
    });
  raise("sentiment_collapse", ({ fall = 0 }) => {
    const hits = falls(inbound).filter((one) => one.fall >= fall);
    const one = first(
      hits,
      ({ fall }) => -fall,
      ({ contact }) => place(channelOf(contact)),
    );
    return one
      ? {
          reason: { fall: one.fall, channel: channelOf(one.contact) },
          happenedAt: earliest(hits.map(({ contact }) => contact)),
          teams: teamsOf(hits.map(({ contact }) => contact)),
        }
      : null;
  });
  raise("knowledge_mismatch", ({ versions = 0 }) => {
    const one = first(
      cases(inbound).filter((one) => one.channels.length > 1 && one.versions.length >= versions),
      ({ versions }) => -versions.length,
      (one) => one.case,
      ({ versions }) => versions.join(),
      ({ channels }) => channels.map(place).join(),
      ({ seenAt }) => seenAt,
    );
    if (!one) return null;
    const { seenAt, ...reason } = one;
    return { reason, happenedAt: seenAt, teams: journey.teams };
  });
  return flags;
}

const judgedNames: Partial<Record<FlagKind, string[]>> = {
  inconsistency: ["persona_consistency", "policy_consistency", "policy_adherence"],
  low_groundedness: ["groundedness", "faithfulness"],
};

const plain = (name: string) => name.toLowerCase().replaceAll(/[- ]/g, "_");

const scores = (inbound: Contact[]) =>
  inbound.flatMap((contact) =>
    (contact.evaluations ?? [])
      .map(({ name, score, scale_min: low = 0, scale_max: high = 1 }) => ({
        contact,
        name: plain(name),
        isOnScale: low < high && low <= score && score <= high,
        score: rounded((score - low) / (high - low)),
      }))
      .filter(({ isOnScale }) => isOnScale),
  );

const falls = (inbound: Contact[]) =>
  inbound.flatMap((contact) => {
    const named = (wanted: string) =>
      (contact.evaluations ?? []).filter(
        ({ name, score, scale_min: low, scale_max: high }) =>
          plain(name) === wanted && low !== undefined && high !== undefined && low <= score && score <= high,
      );
    return named("sentiment_start").flatMap((before) =>
      named("sentiment_end")
        .filter(
          (after) =>
            after.scale_min === before.scale_min &&
            after.scale_max === before.scale_max &&
            after.evaluator === before.evaluator,
        )
        .map((after) => ({
          contact,
          fall: rounded(
            (before.score - after.score) / ((before.scale_max as number) - (before.scale_min as number)),
          ),
        })),
    );
  });

function cases(inbound: Contact[]) {
  const versioned = inbound.filter((contact) => contact.case && contact.knowledgeVersion);
  const names = new Set(versioned.map((contact) => `${contact.source ?? "test"} ${contact.case}`));
  return [...names].map((name) => {
    const own = versioned.filter((contact) => `${contact.source ?? "test"} ${contact.case}` === name);
    return {
      case: own[0]?.case as string,
      versions: distinct(own.map(({ knowledgeVersion }) => knowledgeVersion)),
      channels: channels.filter((channel) => own.some((contact) => channelOf(contact) === channel)),
      seenAt: own
        .map(({ at }) => iso(at))
        .sort()
        .at(-1) as string,
    };
  });
}

/** Every flag that a rule raised in the database. */
export async function toldFlags(sql: Sql): Promise<ToldFlag[]> {
  const rows = await sql`
    select opener.external_id as journey, kind, severity, reason, happened_at, counts_from,
      array(select name from teams where id = any(team_ids) order by name collate "C") as teams
    from flags join interactions opener on opener.id = flags.journey_id`;
  return rows
    .map((row) => ({
      journey: row.journey,
      kind: row.kind,
      severity: row.severity,
      reason: row.reason,
      happenedAt: row.happened_at.toISOString(),
      countsFrom: row.counts_from.toISOString(),
      teams: row.teams,
    }))
    .sort(inOrder);
}
