import type { Given } from "../canonical";
import { firstSaid, identified, instantOf, listed, named, said, within } from "../webhooks/payload";

/**
 * A contact of Amazon Connect. Where its AI agent began and escalated to a person, it is two with a handoff
 * between them: `ID:ai` and `ID`. A contact that was transferred to says whom it came from.
 */
export function connectContact(record: unknown, id: string): Given[] {
  const one = (...path: string[]) => either(record, ...path);
  const method = said(one("InitiationMethod"))?.toUpperCase();
  const connected = timeOf(
    one("Agent", "ConnectedToAgentTimestamp") ?? one("AgentInfo", "ConnectedToAgentTimestamp"),
  );
  const ended = timeOf(one("DisconnectTimestamp"));
  const about = circumstances(record, id, method);
  const ai = aiAgent(record);
  const mine = { ...about, ...ending(record, ended), ...durations(record), surveys: surveys(record) };
  const human = agent(record, connected);
  const handoffs = [...arrival(record, id, method, { ...mine, ...human }), ...departure(record, id, about)];
  const tookOver = timeOf(queue(record, "EnqueueTimestamp")) ?? connected;
  if (!ai) return [{ ...mine, ...human }, ...handoffs];
  if (!ai.escalated || !tookOver)
    return [{ ...mine, ...(connected ? human : { ...ai.agent, outcome: undefined }) }, ...handoffs];
  const before = {
    ...about,
    ...ai.agent,
    external_id: `${id}:ai`,
    status: "closed",
    ended_at: tookOver,
    outcome: { resolution: "escalated", resolution_source: "system" },
    handoffs: [{ kind: "ai_to_human", at: tookOver, to_interaction: id, to_agent_kind: "human" }],
  };
  return [before, { ...mine, ...human, started_at: tookOver }, ...handoffs];
}

function circumstances(record: unknown, id: string, method: string | undefined): Given {
  const one = (...path: string[]) => either(record, ...path);
  const subtype =
    said(within(one("SegmentAttributes"), "connect:Subtype", "ValueString")) ??
    said(within(one("SegmentAttributes"), "connect:Subtype"));
  const attribute = (...names: string[]) => firstSaid(one("Attributes"), ...names);
  const times = [
    "LastUpdateTimestamp",
    "DisconnectTimestamp",
    "ConnectedToSystemTimestamp",
    "InitiationTimestamp",
  ];
  const endpoint = one("CustomerEndpoint");
  const address = either(endpoint, "Address");
  const isEmail = said(address)?.includes("@") === true;
  const raw = said(one("Channel"))?.toUpperCase();
  return {
    external_id: id,
    source_updated_at: times.map((name) => timeOf(one(name))).find((found) => found !== undefined),
    channel: (subtype && channels[subtype]) ?? (raw && channels[raw]) ?? "other",
    channel_raw: subtype ?? raw,
    direction: (method && directions[method]) ?? "inbound",
    started_at: timeOf(one("InitiationTimestamp")),
    queued_at: timeOf(queue(record, "EnqueueTimestamp")),
    team: said(queue(record, "Name")),
    customer: identified(
      ["customer_id", attribute("customer_id", "customerId") ?? one("CustomerId")],
      [isEmail ? "email" : "phone", address],
    ),
    case_id: attribute("case_id", "caseId"),
    intent: attribute("intent"),
  };
}

function ending(record: unknown, ended: string | undefined): Given {
  if (!ended) return { status: "open", ended_at: null };
  const reason = said(either(record, "DisconnectReason"));
  const wasPassedOn =
    said(either(record, "NextContactId")) !== undefined || leftConnect(record) !== undefined;
  const queued = queue(record, "EnqueueTimestamp") !== undefined || queue(record, "Name") !== undefined;
  const answered =
    either(record, "Agent", "ConnectedToAgentTimestamp") ??
    either(record, "AgentInfo", "ConnectedToAgentTimestamp");
  const end_reason = wasPassedOn ? "transferred" : queued && answered === undefined ? "abandoned" : undefined;
  return {
    status: "closed",
    ended_at: ended,
    end_reason,
    ...(reason && { custom: { disconnect_reason: reason } }),
  };
}

function durations(record: unknown): Given {
  const one = (name: string) => either(record, "Agent", name) ?? either(record, "AgentInfo", name);
  return {
    queue_s: queue(record, "Duration"),
    talk_s: one("AgentInteractionDuration"),
    hold_s: one("CustomerHoldDuration"),
    acw_s: one("AfterContactWorkDuration"),
  };
}

function agent(record: unknown, connected: string | undefined): Given {
  const name = said(either(record, "Agent", "Username"));
  const arn =
    said(either(record, "Agent", "ARN")) ??
    said(either(record, "AgentInfo", "AgentArn")) ??
    said(either(record, "AgentInfo", "Id"));
  const id = arn?.split("/").at(-1) ?? name;
  if (id === undefined || !connected) return {};
  return { answered_at: connected, agent_id: id, agent_name: name, agent_kind: "human" };
}

function aiAgent(record: unknown): { agent: Given; escalated: boolean } | undefined {
  const all = listed(either(record, "AiAgentInfo") ?? either(record, "AiAgents"));
  const served = all.filter((one) => said(either(one, "AiUseCase")) !== "AgentAssistance");
  if (served.length === 0) return undefined;
  const id =
    said(either(served.at(-1), "AiAgentVersionId"))
      ?.split("/")
      .at(-1) ?? "ai-agent";
  return {
    agent: { agent_id: id.split(":")[0], agent_name: "AI agent", agent_kind: "ai", model: id },
    escalated: served.some((one) => either(one, "AiAgentEscalated") === true),
  };
}

/** The contact from which a person, or a queue, passed the customer on to this one. */
function arrival(record: unknown, id: string, method: string | undefined, mine: Given): Given[] {
  const before = said(either(record, "PreviousContactId"));
  if (before === undefined || (method !== "TRANSFER" && method !== "QUEUE_TRANSFER")) return [];
  const kind = method === "TRANSFER" ? "human_to_human" : "queue_to_queue";
  const connected = mine.answered_at !== undefined ? true : mine.status === "closed" ? false : null;
  const transfer = { from_interaction: before, to_interaction: id, kind, at: mine.started_at, connected };
  return [handoff(id, mine, transfer)];
}

/** A transfer to a number outside of Connect. */
function departure(record: unknown, id: string, about: Given): Given[] {
  const at = leftConnect(record);
  if (at === undefined) return [];
  return [handoff(`${id}-external`, about, { from_interaction: id, kind: "external", at, connected: true })];
}

function handoff(id: string, { source_updated_at }: Given, said: Given): Given {
  return { record_type: "handoff", external_id: `transfer-${id}`, source_updated_at, ...said };
}

function leftConnect(record: unknown): string | undefined {
  return either(record, "TransferredToEndpoint") === undefined
    ? undefined
    : timeOf(either(record, "TransferCompletedTimestamp"));
}

function surveys(record: unknown): Given[] | undefined {
  const score = said(within(either(record, "Attributes"), "csat"));
  return score === undefined ? undefined : [{ type: "csat", score, status: "responded" }];
}

function queue(record: unknown, name: string): unknown {
  return either(record, "Queue", name) ?? either(record, "QueueInfo", name);
}

/** What lies at a path; events write the names of the same fields with a small letter. */
function either(value: unknown, ...path: string[]): unknown {
  let found = value;
  for (const name of path) {
    const small = name.charAt(0).toLowerCase() + name.slice(1);
    found = within(found, name) ?? within(found, small);
  }
  return found;
}

/** As an instant; what is none stays as it is, to be refused by name. */
function timeOf(value: unknown): string | undefined {
  return instantOf(value) ?? named(value);
}

const directions: Record<string, string> = {
  ...{ OUTBOUND: "outbound", EXTERNAL_OUTBOUND: "outbound", AGENT_REPLY: "outbound", CALLBACK: "outbound" },
  MONITOR: "internal",
};

const channels: Record<string, string> = {
  ...{ VOICE: "voice", CHAT: "chat", TASK: "task", EMAIL: "email" },
  ...{ "connect:SMS": "sms", "connect:WhatsApp": "messaging", "connect:Apple": "messaging" },
};
