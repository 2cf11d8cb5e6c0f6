import type { AgentKind, Channel } from "@/language/vocabulary";
import { firstNames, lastNames } from "../names";
import { Chance } from "../random";
import { Weighted } from "./weighted";

export type Agent = {
  key: string;
  place: number;
  name: string;
  kind: AgentKind;
  team: string;
  /** Log odds of settling a matter, beside other agents. */
  skill: number;
};

type Team = { name: string; channels: Channel[]; agents: number };

/** Twenty teams of very different size, 800 agents in all, twelve of them machines. */
export const teams: Team[] = [
  { name: "Voice North", channels: ["voice"], agents: 132 },
  { name: "Voice South", channels: ["voice"], agents: 104 },
  { name: "Voice West", channels: ["voice"], agents: 72 },
  { name: "Voice evening", channels: ["voice"], agents: 41 },
  { name: "Voice partner A", channels: ["voice"], agents: 64 },
  { name: "Voice partner B", channels: ["voice"], agents: 37 },
  { name: "Chat one", channels: ["chat", "in_app"], agents: 58 },
  { name: "Chat two", channels: ["chat", "messaging"], agents: 46 },
  { name: "Chat evening", channels: ["chat", "in_app", "messaging"], agents: 22 },
  { name: "E-mail", channels: ["email"], agents: 55 },
  { name: "E-mail partner", channels: ["email"], agents: 31 },
  { name: "Messaging", channels: ["messaging", "in_app"], agents: 29 },
  { name: "Social", channels: ["social"], agents: 18 },
  { name: "Complaints", channels: ["voice", "email", "social"], agents: 21 },
  { name: "Technical", channels: ["voice", "chat"], agents: 26 },
  { name: "Retention", channels: ["voice", "email"], agents: 17 },
  { name: "Fraud", channels: ["voice", "chat"], agents: 9 },
  { name: "Key customers", channels: ["voice", "email", "messaging"], agents: 6 },
  { name: "Assistants", channels: ["chat", "in_app", "messaging", "email"], agents: 9 },
  { name: "Voice assistants", channels: ["voice"], agents: 3 },
];

const chance = new Chance("staff of the year");
const isMachine = (team: Team) => team.name.toLowerCase().endsWith("assistants");
const assistants = ["Ada", "Bo", "Cleo", "Dot", "Echo", "Fin", "Gio", "Halo", "Iris", "Juno", "Kit", "Lux"];

export const staff: Agent[] = teams.flatMap((team, t) =>
  Array.from({ length: team.agents }, (_, i) => ({
    key: `${isMachine(team) ? "bot" : "agent"}-${String(t + 1).padStart(2, "0")}${String(i + 1).padStart(3, "0")}`,
    place: 0,
    name: isMachine(team)
      ? (assistants[i + (team.channels.length > 1 ? 0 : 9)] as string)
      : `${chance.one(firstNames)} ${chance.one(lastNames)}`,
    kind: isMachine(team) ? ("ai" as const) : ("human" as const),
    team: team.name,
    skill: chance.between(-0.35, 0.35),
  })),
);
for (const [place, agent] of staff.entries()) agent.place = place;

/** Some work full time, some hardly; a few machines answer most of what machines answer. */
const weight = (agent: Agent) => chance.skewed(1, agent.kind === "ai" ? 1.1 : 0.6);
const weights = staff.map((agent) => [agent, weight(agent)] as const);

function rota(kind: AgentKind): Map<Channel, Weighted<Agent>> {
  const served = new Set(
    teams.filter((team) => isMachine(team) === (kind === "ai")).flatMap((team) => team.channels),
  );
  return new Map(
    [...served].map((channel) => {
      const able = new Set(teams.filter((team) => team.channels.includes(channel)).map(({ name }) => name));
      return [
        channel,
        new Weighted(weights.filter(([one]) => one.kind === kind && able.has(one.team))),
      ] as const;
    }),
  );
}

const rotas = { human: rota("human"), ai: rota("ai") };

export function answering(channel: Channel, kind: AgentKind, chance: Chance): Agent {
  return (rotas[kind].get(channel) as Weighted<Agent>).draw(chance);
}
