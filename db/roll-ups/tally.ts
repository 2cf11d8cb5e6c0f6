import { countedColumns, type Family, monthly, type RollUp } from "./family";

/** Numbers of customers are added up in powers, modulo this prime: see `metrics/roll-ups/customers-told.ts`. */
export const modulus = 2_147_483_647;

export const powers = [1, 2, 3, 4, 5, 6, 7, 8].map((power) => `power_${power}`);

/** A fact as its family sees it, from a row of `facts` or of what a trigger looks at. */
export function imageOf({ columns, moments, customer }: Family): string {
  const seen = Object.entries(columns).map(([name, { of = name }]) => `${of} as ${name}`);
  return [...seen, ...moments, `${customer} as customer`].join(", ");
}

/**
 * Images as roll-ups count them: dated in the days of a zone, each with its `weight`, with its customer as a bit of
 * 61 and, where these are among `sums`, as a number in powers.
 */
export function dated(
  family: Family,
  images: string,
  zone: string,
  sums: readonly string[] = powers,
): string {
  const dayOf = (moment: string) => `((${moment}) at time zone '${zone}')::date`;
  const { matures } = family;
  const days = Object.entries(family.dates).map(([name, moment]) => `${dayOf(moment)} as ${name}_on`);
  const columns = [...Object.keys(family.columns), ...family.moments, "weight", ...days];
  return `
    select ${columns.join(", ")}, ${matures ? dayOf(matures.of) : "null::date"} as matures_on,
      1::bigint << mod(abs(customer), 61)::int as bit${sums.map((sum) => `, ${sum}`).join("")}
    from ${images} as images ${sums.length > 0 ? inPowers : ""}`;
}

// Careful: `offset 0` keeps each power from being worked out again in all that are made of it.
const inPowers = `
  cross join lateral (select mod(mod(customer, ${modulus}) + ${modulus}, ${modulus}) as power_1 offset 0) as own
  cross join lateral (select mod(power_1 * power_1, ${modulus}) as power_2 offset 0) as second
  cross join lateral (select mod(power_2 * power_1, ${modulus}) as power_3,
    mod(power_2 * power_2, ${modulus}) as power_4 offset 0) as fourth
  cross join lateral (select mod(power_4 * power_1, ${modulus}) as power_5,
    mod(power_3 * power_3, ${modulus}) as power_6, mod(power_4 * power_3, ${modulus}) as power_7,
    mod(power_4 * power_4, ${modulus}) as power_8 offset 0) as eighth`;

/**
 * The counts of a roll-up over `dated` images: a row for each state of each day. `crowd` has the bits of customers
 * who came, `left_crowd` those of customers of whom something went.
 */
export function tally(rollUp: RollUp, images: string): string {
  const columns = countedColumns(rollUp);
  const told = columns.map((name) => `${toldColumn(rollUp, name)} as ${name}`);
  return `
    select ${rollUp.id}::smallint as roll_up, day, ${cell(columns)}, matures_on, ${columns.join(", ")},
      sum(weight)::int as n, coalesce(bit_or(bit) filter (where weight > 0), 0) as crowd,
      coalesce(bit_or(bit) filter (where weight < 0), 0) as left_crowd,
      ${powers.map((power) => `${remainder(`sum(weight * ${power})`)} as ${power}`).join(", ")}
    from (
      select ${rollUp.by}_on as day, matures_on, ${told.join(", ")}, weight, bit, ${powers.join(", ")}
      from ${images} as images ${eachMember(rollUp)}) as told
    group by day, matures_on, ${columns.join(", ")}`;
}

/** The same by month, from the counts by day in `counts`. Facts that can be judged soon after it are one state. */
export function monthTally({ matures }: Family, rollUp: RollUp, counts: string, leftCrowd: string): string {
  const columns = countedColumns(rollUp);
  const month = "date_trunc('month', day)::date";
  const soon = `(${month} + interval '1 month')::date + ${matures?.afterMonth ?? 0}`;
  return `
    select ${monthly(rollUp.id)}::smallint as roll_up, day, ${cell(columns)}, matures_on, ${columns.join(", ")},
      sum(n)::int as n, bit_or(crowd) as crowd, bit_or(left_crowd) as left_crowd,
      ${powers.map((power) => `${remainder(`sum(${power}::bigint)`)} as ${power}`).join(", ")}
    from (
      select ${month} as day, case when matures_on is not null then greatest(matures_on, ${soon}) end as matures_on,
        ${columns.join(", ")}, n, crowd, ${leftCrowd} as left_crowd, ${powers.join(", ")}
      from ${counts} as daily where roll_up = ${rollUp.id}) as told
    group by day, matures_on, ${columns.join(", ")}`;
}

const cell = (columns: string[]) =>
  `hashtextextended(row(matures_on, ${columns.join(", ")})::text, 0) as cell`;

const remainder = (sum: string) => `mod(mod((${sum})::bigint, ${modulus}) + ${modulus}, ${modulus})::int`;

/** A column of a roll-up in the rows of images, once `eachMember` has taken their arrays apart. */
export const toldColumn = ({ members }: RollUp, name: string) =>
  members?.includes(name) ? `case when ${name}_value is null then '{}' else array[${name}_value] end` : name;

export const eachMember = ({ members = [] }: RollUp) =>
  members.map((name) => `left join lateral unnest(${name}) as ${name}_each(${name}_value) on true`).join(" ");
