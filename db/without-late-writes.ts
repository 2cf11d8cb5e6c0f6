import type { Sql, TransactionSql } from "postgres";
import { isAway } from "./is-away";

type Work = (transaction: TransactionSql) => unknown;
type Begin = (options: string, work: Work) => Promise<unknown>;

/** How long an error may be ahead of the news that its connection is gone. */
const graceMilliseconds = 1000;
const never = new Promise<never>(() => {});

/**
 * A pool in which nothing more is written for a transaction whose connection is gone.
 *
 * Careful: postgres.js sends the rollback all the same. It throws where nobody can catch it, and what is left of
 * it keeps the next connection in this place of the pool from ever being made (porsager/postgres, issue 1208).
 */
export function withoutLateWrites(sql: Sql): Sql {
  const begin = sql.begin.bind(sql) as Begin;
  const guarded = (first: string | Work, second?: Work) => {
    const [options, work] = typeof first === "string" ? [first, second as Work] : ["", first];
    let isOver = false;
    const whole = begin(options, async (transaction: TransactionSql) => {
      try {
        const done = await work(heeding(transaction, () => isOver));
        // It was rejected when the connection went; a commit would be as late as a rollback.
        return isOver ? never : done;
      } catch (error) {
        if (!isOver && isAway(error)) await Promise.race([whole.catch(() => {}), pause()]);
        return isOver ? never : Promise.reject(error);
      }
    });
    const end = () => {
      isOver = true;
    };
    whole.then(end, end);
    return whole;
  };
  return Object.assign(sql, { begin: guarded as Sql["begin"] });
}

/** The same transaction; to ask anything of it after its end is an error. */
function heeding(transaction: TransactionSql, isOver: () => boolean): TransactionSql {
  return new Proxy(transaction, {
    apply(target, _, given) {
      if (isOver()) throw new Error("The connection to the database was lost.");
      return Reflect.apply(target, undefined, given);
    },
  });
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, graceMilliseconds).unref());
}
