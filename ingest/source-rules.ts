import { type CountryCode, isSupportedCountry } from "libphonenumber-js";
import type { Sql, TransactionSql } from "postgres";
import { phoneCountries, phoneCountryPrefix } from "./phone-countries";
import { type Country, countries, isCountry } from "./redaction/countries";

/** What is done with what a source sends before it is written. */
export type SourceRules = {
  /** In which country its numbers lie that have no country code; undefined: such numbers stay as they are. */
  phoneCountry: CountryCode | undefined;
  /** Whether what people said and wrote is kept. */
  keepsText: boolean;
  /** Whose national ids are taken out of text. */
  idCountries: readonly Country[];
};

/** Those of a source about which nobody chose anything. */
export const usualRules: SourceRules = { phoneCountry: undefined, keepsText: false, idCountries: countries };

/** The rules of every source, by its slug. */
export async function rulesOfSources(
  sql: Sql | TransactionSql,
): Promise<(slug: string | null) => SourceRules> {
  const dialled = await phoneCountries(sql);
  const rows = await sql<Row[]>`select slug, keeps_text, id_countries from sources`;
  const found = new Map(rows.map((row) => [row.slug, row]));
  return (slug) => rulesOf(found.get(slug ?? ""), dialled.get(slug ?? ""));
}

export async function rulesOfSource(sql: Sql | TransactionSql, sourceId: number): Promise<SourceRules> {
  const [row] = await sql<(Row & { country: string | null })[]>`
    select slug, keeps_text, id_countries, value #>> '{}' as country
    from sources left join settings on key = ${phoneCountryPrefix} || slug where id = ${sourceId}`;
  return rulesOf(row, row?.country && isSupportedCountry(row.country) ? row.country : undefined);
}

function rulesOf(row: Row | undefined, phoneCountry: CountryCode | undefined): SourceRules {
  return {
    phoneCountry,
    keepsText: row?.keeps_text ?? usualRules.keepsText,
    idCountries: row?.id_countries?.filter(isCountry) ?? usualRules.idCountries,
  };
}

type Row = { slug: string; keeps_text: boolean; id_countries: string[] | null };
