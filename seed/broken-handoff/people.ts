import type { Channel } from "@/language/vocabulary";
import { firstNames, lastNames } from "../names";
import { Chance } from "../random";

export type Agent = { id: string; name: string; kind: "human" | "ai"; team: string; skill: number };

/** Eight teams, the channels that they answer, and how many people they have. */
export const teams: { name: string; channels: Channel[]; people: number; skill: number }[] = [
  { name: "Voice North", channels: ["voice"], people: 10, skill: 0.1 },
  { name: "Voice South", channels: ["voice"], people: 10, skill: -0.1 },
  { name: "Chat", channels: ["chat", "in_app"], people: 10, skill: 0.05 },
  { name: "E-mail", channels: ["email"], people: 9, skill: 0 },
  { name: "Social", channels: ["social"], people: 6, skill: 0.05 },
  { name: "Text", channels: ["sms"], people: 5, skill: -0.05 },
  { name: "Claims", channels: ["voice", "email"], people: 7, skill: 0.1 },
  { name: "Digital assistants", channels: ["chat", "in_app", "sms"], people: 0, skill: 0 },
];

const chance = new Chance("people");
const last = chance.shuffled(lastNames);

export const people: Agent[] = teams.flatMap((team, t) =>
  Array.from({ length: team.people }, (_, i) => ({
    id: `a${t + 1}${String(i + 1).padStart(2, "0")}`,
    name: `${firstNames[(t * 11 + i * 3) % firstNames.length]} ${last[(t * 7 + i) % last.length]}`,
    kind: "human" as const,
    team: team.name,
    skill: team.skill + chance.between(-0.25, 0.25),
  })),
);

export const bots: Agent[] = [
  { id: "bot-lina", name: "Lina", kind: "ai", team: "Digital assistants", skill: 0 },
  { id: "bot-max", name: "Max", kind: "ai", team: "Digital assistants", skill: -0.1 },
];

export function customerName(chance: Chance): string {
  return `${chance.one(firstNames)} ${chance.one(lastNames)}`;
}
