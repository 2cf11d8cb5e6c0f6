import { sql } from "drizzle-orm";
import { interactions } from "@/db/schema";

export const csatOnOtherScale = sql`${interactions.csatScore} is not null and ${interactions.csatScale} <> '1-5'`;
export const cesOnOtherScale = sql`${interactions.cesScore} is not null and ${interactions.cesScale} <> 'ease_1-7'`;

/** One respondent answered both questions on their headline scales, about one contact. */
export const answeredBoth = sql`(${interactions.csatScale} = '1-5' and ${interactions.cesScale} = 'ease_1-7')`;

/** Satisfied as well: the rows of `interactions_satisfied`. Careful: an index is known by these words. */
export const satisfiedOfBoth = sql`${answeredBoth} and ${interactions.csatScore} >= 4`;
