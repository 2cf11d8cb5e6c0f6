import type { Sql, TransactionSql } from "postgres";
import type { Answers } from "@/quality/scorecards/answers";
import { scoreOf } from "@/quality/scorecards/score";
import { Chance } from "../random";
import { seen, truth } from "./answers";
import { cards } from "./cards";

type Contact = { source_id: number; external_id: string };
type People = Record<"ada" | "quinn" | "sam", number>;

const day = (date: string) => new Date(`2026-11-${date}:00Z`);

/**
 * Furnishes the review desk of the demo: one scorecard with two versions, reviews of people and of assistants,
 * a finished calibration, an open dispute. Draws from a stream of its own. Does nothing where there is a scorecard.
 */
export async function furnishReviewDesk(sql: Sql): Promise<void> {
  await sql.begin(async (transaction) => {
    const [found] = await transaction`select id from scorecards limit 1`;
    if (found) return;
    const chance = new Chance("review desk");
    const people = await peopleOf(transaction);
    const [first, second] = await versions(transaction, people.quinn);
    const voice = await contacts(transaction, ["Voice North", "Voice South"]);
    const assistants = await contacts(transaction, ["Digital assistants"]);
    const drawn = chance.shuffled(voice);
    const judged = [...drawn.slice(0, 5), ...chance.shuffled(assistants).slice(0, 4)];
    await review(
      transaction,
      { versionId: first, card: 0, by: people.quinn, of: drawn[20], at: "09T09:00" },
      chance,
    );
    for (const [place, of] of judged.entries()) {
      const by = place % 4 === 3 ? people.ada : people.quinn;
      const at = `${16 + Math.floor(place / 3)}T${9 + (place % 3) * 2}:30`;
      await review(transaction, { versionId: second, card: 1, by, of, at: at.replace("T9", "T09") }, chance);
    }
    await calibrate(transaction, second, drawn.slice(6, 18), people, chance);
    await dispute(transaction, people);
  });
}

async function peopleOf(sql: TransactionSql): Promise<People> {
  const rows = await sql<{ id: number; name: string }[]>`
    select id, split_part(email, '@', 1) as name from users where email like '%@demo.test'`;
  return Object.fromEntries(rows.map(({ id, name }) => [name, id])) as People;
}

async function versions(sql: TransactionSql, by: number): Promise<[number, number]> {
  const [card] = await sql`
    insert into scorecards (created_by, created_at) values (${by}, ${day("08T10:00")}) returning id`;
  const rows = cards.map((content, place) => ({
    scorecard_id: card?.id,
    number: place + 1,
    card: sql.json(content) as never,
    changed_by: by,
    changed_at: day(place === 0 ? "08T10:30" : "14T15:00"),
    published_at: day(place === 0 ? "08T10:30" : "14T15:00"),
  }));
  const ids = await sql<{ id: number }[]>`insert into scorecard_versions ${sql(rows)} returning id`;
  return [ids[0]?.id ?? 0, ids[1]?.id ?? 0];
}

/** Contacts with a transcript, so that there is something to judge; in an order that is always the same. */
function contacts(sql: TransactionSql, teams: string[]): Promise<Contact[]> {
  return sql<Contact[]>`
    select source_id, external_id from interactions join teams on teams.id = team_id
    where teams.name = any(${teams}) and direction = 'inbound' and journey_id is not null
      and started_at >= '2026-10-12' and started_at < '2026-11-08'
      and exists (select from messages where interaction_id = interactions.id)
    order by external_id limit 60`;
}

type Judgement = {
  versionId: number;
  card: 0 | 1;
  by: number;
  of: Contact | undefined;
  at: string;
  item?: number;
  answers?: Answers;
};

async function review(sql: TransactionSql, given: Judgement, chance: Chance): Promise<void> {
  const { versionId, by, of, at, item = null } = given;
  if (!of) throw new Error("The demo has too few contacts to judge.");
  const answers = given.answers ?? truth(cards[given.card], chance);
  const { score, failed } = scoreOf(cards[given.card], answers);
  const [made] = await sql`
    insert into reviews ${sql({ version_id: versionId, subject: "interaction", ...of, reviewer_id: by, calibration_item_id: item, started_at: day(at) })}
    returning id`;
  await sql`
    insert into review_revisions ${sql({
      review_id: made?.id,
      number: 1,
      author_id: by,
      answers: sql.json(answers) as never,
      score,
      failed: failed.length > 0,
      saved_at: day(at),
      submitted_at: day(at),
    })}`;
}

/** Twelve calls, judged by the expert as they are, and by the two others with errors. */
async function calibrate(
  sql: TransactionSql,
  versionId: number,
  calls: Contact[],
  { ada, quinn, sam }: People,
  chance: Chance,
): Promise<void> {
  const [made] = await sql`
    insert into calibrations ${sql({
      title: "Voice, November",
      version_id: versionId,
      created_by: quinn,
      created_at: day("18T09:00"),
      closed_at: day("20T16:00"),
    })} returning id`;
  const judges = [
    { user_id: ada, is_expert: true, errs: 0 },
    { user_id: quinn, is_expert: false, errs: 0.1 },
    { user_id: sam, is_expert: false, errs: 0.3 },
  ];
  const invited = judges.map(({ errs: _, ...one }) => ({ calibration_id: made?.id, ...one }));
  await sql`insert into calibration_judges ${sql(invited)}`;
  for (const [position, of] of calls.entries()) {
    const [item] = await sql`
      insert into calibration_items ${sql({ calibration_id: made?.id, position: position + 1, subject: "interaction", ...of })}
      returning id`;
    const right = truth(cards[1], chance);
    for (const { user_id: by, errs } of judges) {
      const answers = seen(cards[1], right, errs, chance);
      await review(sql, { versionId, card: 1, by, of, at: "19T11:00", item: item?.id, answers }, chance);
    }
  }
}

/** The supervisor objects to the first of the calls whose customer is said not to know what happens next. */
async function dispute(sql: TransactionSql, { quinn, sam }: People): Promise<void> {
  await sql`
    insert into disputes (review_id, revision_id, opened_by, opened_at, due_at, reasons)
    select review_id, review_revisions.id, ${sam}, ${day("18T08:15")}, ${day("25T08:15")},
      ${sql.json({ q7: "The customer was told twice that the parcel arrives on Thursday." })}
    from reviews join review_revisions on review_id = reviews.id
      join interactions using (source_id, external_id)
    where reviewer_id = ${quinn} and calibration_item_id is null and channel = 'voice'
      and answers @> ${sql.json({ q7: { value: 0 } })}
    order by reviews.id limit 1`;
}
