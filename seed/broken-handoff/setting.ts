import type { NewUser } from "@/db/access/users";

export const changeMarks = [
  {
    at: new Date("2026-10-05T04:00:00Z"),
    title: "Case note on every handoff",
    detail:
      "The routing passes the case note along with every handoff, and the next agent's screen opens on it.",
  },
  {
    at: new Date("2026-09-07T04:00:00Z"),
    title: "Assistants on model 2",
    detail: "Lina and Max answer with their second model; Lina with the knowledge base of September.",
  },
];

const password = "throughline-demo";

export const signIns: NewUser[] = [
  { role: "administrator", name: "Ada Lindqvist", email: "ada@demo.test", password },
  { role: "leader", name: "Leo Moreau", email: "leo@demo.test", password },
  {
    role: "supervisor",
    name: "Sam Okafor",
    email: "sam@demo.test",
    password,
    teams: ["Voice North", "Voice South"],
  },
  { role: "qa", name: "Quinn Haddad", email: "quinn@demo.test", password },
];

export const settings = {
  time_zone: "Europe/Berlin",
  demo: { signIns: signIns.map(({ role, email }) => ({ role, email, password })) },
};
