import { furnishReviewDesk } from "../review-desk/furnish";
import type { Scenario } from "../scenario";
import { coaching } from "./coaching";
import { records, source } from "./records";
import { changeMarks, settings, signIns } from "./setting";

export const brokenHandoff: Scenario = {
  name: "broken-handoff",
  source,
  records,
  changeMarks,
  settings,
  signIns,
  after: async (sql) => {
    await coaching(sql);
    await furnishReviewDesk(sql);
  },
};
