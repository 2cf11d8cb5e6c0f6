import type { NewUser } from "@/db/access/users";
import type { Scenario } from "../scenario";
import { records } from "./records";

const password = "throughline-demo";

const signIns: NewUser[] = [
  { role: "administrator", name: "Astrid Vogel", email: "astrid@demo.test", password },
  { role: "supervisor", name: "Alma Quist", email: "alma@demo.test", password, teams: ["Harbour"] },
  { role: "supervisor", name: "Bruno Conti", email: "bruno@demo.test", password, teams: ["Hill"] },
  { role: "qa", name: "Quirin Novak", email: "quirin@demo.test", password },
  { role: "leader", name: "Lena Moreau", email: "lena@demo.test", password },
];

/**
 * Two teams of one centre. On 27 April two people of Harbour are coached: with Cara it works, ten points; with
 * Dario it does nothing. Nobody of Hill is coached.
 */
export const twoSupervisors: Scenario = {
  name: "two-supervisors",
  source: "harbourline",
  records,
  changeMarks: [],
  settings: {
    time_zone: "Europe/Berlin",
    demo: { signIns: signIns.map(({ role, email }) => ({ role, email, password })) },
  },
  signIns,
};
