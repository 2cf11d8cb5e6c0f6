const channels = ["voice", "chat", "email"];
const outcomes = ["resolved", "resolved", "unresolved", "handed_off"];

/** The contact of this number, as an exporter would push it; every fifth is of a customer who has just been here. */
export function contact({ first, customers }, n) {
  const started = first + n * 1000;
  const customer = n % 5 === 0 ? n - 700 : n;
  return {
    external_id: `b${started}`,
    channel: channels[n % 3],
    direction: "inbound",
    status: "closed",
    started_at: new Date(started).toISOString(),
    ended_at: new Date(started + 300_000).toISOString(),
    customer_id: (customer % 2 === 0 && customers[customer]) || `c${customer}`,
    intent: ["billing > refund", "delivery > late", "account"][n % 3],
    team: `Team ${n % 20}`,
    agent_id: `a${n % 200}`,
    agent_kind: "human",
    outcome: outcomes[n % 4],
    handle_seconds: 200 + (n % 300),
    ...(n % 6 === 0 && { csat: 1 + (n % 5) }),
  };
}
