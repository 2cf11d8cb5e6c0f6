/**
 * Facts of one kind and the roll-ups above them: how many facts a day, or a month, has of each state that
 * readings tell apart. A roll-up knows no metric: a sum over facts is a sum over states, each as often as it
 * is counted, so that whatever can be read of these columns can be read of their roll-ups.
 */
export type Family = {
  /** `contacts`: counted in `contacts_counts`, changed in `contacts_changes`. */
  name: "journeys" | "units" | "contacts" | "handoffs";
  /** The relation of facts. Texts here are SQL over its rows. */
  facts: string;
  /** Whose fact it is; no two facts without a customer are the same one's. */
  customer: string;
  columns: Record<string, Column>;
  /** The columns with the moments that date or judge a fact. */
  moments: readonly string[];
  /** What can date a fact. */
  dates: Record<string, string>;
  /** The moment up to which it is too early to judge a fact, or null where none is. */
  matures: Maturity | null;
  /** The fewer rows it has, the earlier it stands: the first that holds a question is read. */
  rollUps: readonly RollUp[];
};

/** `of`: where a roll-up keeps less than the fact says; `shown`: what the column then looks like, as `as`. */
export type Column = { type: string; of?: string; shown?: { as: string; sql: string } };

export type Maturity = {
  /** The column that populations judge a fact by, and so many hours later it is judged. */
  column: string;
  afterHours: number;
  /** The moment; null for facts that are never judged by it. */
  of: string;
  /** So many days after its end, nearly every fact of a month can be judged. */
  afterMonth: number;
};

export type RollUp = {
  /** Months stand under `monthly(id)`. */
  id: number;
  /** Which of the dates it goes by. */
  by: string;
  /** The columns that are told apart. */
  keys: readonly string[];
  /** Arrays, one value at a time: a fact is counted once for each, or once as an empty array. */
  members?: readonly string[];
};

export const monthly = (id: number) => id + 100;

/** Every column that a roll-up has, as counted. */
export const countedColumns = ({ keys, members = [] }: RollUp) => [...keys, ...members];
