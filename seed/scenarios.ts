import { brokenHandoff } from "./broken-handoff/scenario";
import type { Scenario } from "./scenario";
import { twoSupervisors } from "./two-supervisors/scenario";

/** Every scenario that there is, the demo first. */
export const scenarios: readonly [Scenario, ...Scenario[]] = [brokenHandoff, twoSupervisors];
