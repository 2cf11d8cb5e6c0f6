import { type CountryCode, isSupportedCountry } from "libphonenumber-js";
import type { Sql, TransactionSql } from "postgres";
import type { Given } from "./canonical";
import { international } from "./identifiers";

/** What stands before the slug of a source in the name of the setting. */
export const phoneCountryPrefix = "phone_country:";

/** In which country the numbers of each source lie that are given without a country code, by slug. */
export async function phoneCountries(sql: Sql | TransactionSql): Promise<Map<string, CountryCode>> {
  const rows = await sql`
    select key, value #>> '{}' as country from settings where starts_with(key, ${phoneCountryPrefix})`;
  const found = new Map<string, CountryCode>();
  for (const { key, country } of rows)
    if (isSupportedCountry(country)) found.set(key.slice(phoneCountryPrefix.length), country);
  return found;
}

/** From now on; what was kept before stays as it was read. Null: the source has no country any more. */
export async function setPhoneCountry(
  sql: TransactionSql,
  source: string,
  country: CountryCode | null,
): Promise<void> {
  const key = `${phoneCountryPrefix}${source}`;
  await sql`delete from settings where key = ${key}`;
  if (country !== null)
    await sql`insert into settings (key, value) values (${key}, to_jsonb(${country}::text))`;
}

/** The record with those numbers of its customer in full that were given as one dials them in the country. */
export function dialled(record: Given, country: CountryCode | undefined): Given {
  if (!country) return record;
  const full = (value: unknown) =>
    typeof value === "string" && !/^\s*(\+|00[1-9])/.test(value)
      ? (international(value, country) ?? value)
      : value;
  const one = (given: unknown) => {
    const end = given as { type?: unknown; value?: unknown } | null | undefined;
    return end?.type === "phone" ? { ...end, value: full(end.value) } : given;
  };
  const { customer, customer_phone, a, b } = record;
  const { identifiers } = (customer ?? {}) as { identifiers?: unknown };
  return {
    ...record,
    ...(customer_phone !== undefined && { customer_phone: full(customer_phone) }),
    ...(Array.isArray(identifiers) && {
      customer: { ...(customer as object), identifiers: identifiers.map(one) },
    }),
    ...(a !== undefined && { a: one(a) }),
    ...(b !== undefined && { b: one(b) }),
  };
}
