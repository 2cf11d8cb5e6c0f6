import {
  type Choices,
  isWordField,
  type OfferedField,
  offeredFields,
  offeredNames,
  type WordField,
  wordFields,
} from "./choices";

type Columns = { columns: string[]; rows: string[][] };

/** Other names under which systems export a field, in lower case without spaces. */
const otherNames: Partial<Record<OfferedField, string[]>> = {
  external_id: [
    "id",
    "ticketid",
    "contactid",
    "conversationid",
    "interactionid",
    "callid",
    "number",
    "uniqueid",
  ],
  channel: ["channelname", "via", "medium", "mediatype"],
  started_at: [
    "startedat",
    "starttime",
    "createdat",
    "created",
    "opened",
    "openedat",
    "date",
    "initiationtimestamp",
  ],
  ended_at: ["endtime", "closedat", "closed", "solvedat", "resolvedat", "disconnecttimestamp"],
  customer_id: ["customer", "requesterid", "userid", "clientid", "callerid"],
  customer_email: ["email", "requesteremail"],
  customer_phone: ["phone", "phonenumber", "callernumber"],
  case_id: ["case", "caseid"],
  intent: ["category", "reason", "topic", "subject", "type"],
  outcome: ["resolution", "result"],
  status: ["state", "ticketstatus"],
  team: ["group", "queue", "department", "assignmentgroup", "teamname"],
  agent_id: ["assigneeid", "agent"],
  agent_name: ["assignee", "assigneename", "agentname"],
  talk_seconds: ["talktime", "talk"],
  hold_seconds: ["holdtime", "hold"],
  after_contact_seconds: ["acw", "aftercalltime", "wrapup"],
  handle_seconds: ["aht", "handletime", "handlingtime", "duration", "connectedhandlingtime"],
  csat: ["csatscore", "satisfaction", "satisfactionscore", "rating"],
  ces: ["cesscore", "effort"],
  nps: ["npsscore"],
};

const plain = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");

/** Columns whose names say what they are; what must not be guessed stays open. */
export function guessedChoices({ columns, rows }: Columns, source: string): Choices {
  const byName = new Map([...columns].reverse().map((column) => [plain(column), column]));
  const taken = new Set<string>();
  const found = offeredNames.flatMap((name) => {
    const names = [plain(name), plain(offeredFields[name]), ...(otherNames[name] ?? [])];
    const column = names.map((one) => byName.get(one)).find((one) => one !== undefined && !taken.has(one));
    if (column === undefined) return [];
    taken.add(column);
    return [[name, column] as const];
  });
  const mapped: Record<string, string> = Object.fromEntries(found);
  const words = found.flatMap(([name, column]) =>
    isWordField(name) ? [[name, guessedWords(name, wordsIn({ columns, rows }, column))] as const] : [],
  );
  return {
    preset: null,
    source,
    timeZone: null,
    dateFormat: null,
    unit: null,
    columns: mapped,
    constants: {},
    words: Object.fromEntries(words),
    scales: {},
  };
}

const mostWords = 30;

/** The different values of a column in the first rows, the most frequent first. */
export function wordsIn({ columns, rows }: Columns, column: string): string[] {
  const place = columns.indexOf(column);
  const counts = new Map<string, number>();
  for (const row of rows) {
    const word = row[place]?.trim();
    if (word) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, mostWords)
    .map(([word]) => word);
}

const synonyms: Record<string, string> = {
  phone: "voice",
  call: "voice",
  telephone: "voice",
  inboundcall: "voice",
  webchat: "chat",
  livechat: "chat",
  mail: "email",
  outcall: "voice",
  solved: "resolved",
  closed: "closed",
  new: "open",
  incoming: "inbound",
  outgoing: "outbound",
  bot: "ai",
  agent: "human",
  person: "human",
  transferred: "handed_off",
  escalated: "handed_off",
  abandoned: "customer_left",
};

/** What each word means where it is one of the field's own, or known to mean one; else nothing. */
export function guessedWords(field: WordField, words: string[]): Record<string, string> {
  const allowed = wordFields[field] as readonly string[];
  return Object.fromEntries(
    words.map((word) => {
      const own = allowed.find((one) => plain(one) === plain(word));
      const known = synonyms[plain(word)];
      return [word, own ?? (known && allowed.includes(known) ? known : "")];
    }),
  );
}
