import { createHash } from "node:crypto";
import { families } from "./families";

/** What the setting `roll_ups` says while roll-ups stand: in days of which zone, and of which version. */
export type Standing = { zone: string; version: string };

export const standingKey = "roll_ups";

/** Other families or roll-ups are another version, and are built when the product starts. */
export const standingVersion = createHash("sha256")
  .update(JSON.stringify(families))
  .digest("hex")
  .slice(0, 12);
