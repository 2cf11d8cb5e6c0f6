import { once } from "node:events";
import type { Writable } from "node:stream";
import { finished } from "node:stream/promises";
import type { TransactionSql } from "postgres";
import { type Canonical, canonical, type Given, type Version } from "./canonical";
import type { Arrival, Delivery } from "./delivery";
import { type Problem, quoted } from "./problem";
import { rulesOfSources } from "./source-rules";
import { changeSource } from "./source-settings";
import { isSlug, sourceId } from "./sources";
import { worthAnalyzing } from "./temporary";

const flushed = 262_144;

export type Staged = { rejected: number; sourceIds: number[]; hasPartial: boolean };

/** Streams what arrives into the temporary table `staged`; refuses what cannot be read. */
export async function stage(sql: TransactionSql, delivery: Delivery): Promise<Staged> {
  await sql`
    create temporary table staged (
      position integer, source_id smallint, record_type record_type, external_id text, parent text,
      version timestamptz, content jsonb, is_counted boolean, original text
    ) on commit drop`;
  const { source: slug, keepsText } = delivery;
  if (slug !== null && keepsText !== undefined) await changeSource(sql, slug, { keepsText });
  const rulesOf = await rulesOfSources(sql);
  const rules = (source: string | null) => rulesOf(source ?? delivery.source);
  const table = new StagedTable(sql);
  let rejected = 0;
  try {
    for await (const arrivals of delivery.arrivals)
      for (const arrival of arrivals) {
        const read = readOf(arrival, (given) => canonical(given, delivery.timeZone, rules));
        const problems =
          "problems" in read ? read.problems : await table.add(read.read, arrival, delivery.source);
        if (problems.length === 0) continue;
        rejected += 1;
        const { index, line, original } = arrival;
        await delivery.refuse({ index, line, externalId: externalIdOf(arrival), problems, original });
      }
    await table.close();
    await table.analyze();
  } catch (error) {
    table.abandon(error);
    throw error;
  }
  return { rejected, sourceIds: [...table.sourceIds.values()], hasPartial: table.hasPartial };
}

function readOf(
  arrival: Arrival,
  read: (given: Given) => Canonical,
): { read: Version[][] } | { problems: Problem[] } {
  if ("problem" in arrival) return { problems: [arrival.problem] };
  const records: Version[][] = [];
  const problems: Problem[] = [];
  for (const given of arrival.also ? [arrival.given, ...arrival.also] : [arrival.given]) {
    const one = read(given);
    if ("versions" in one) records.push(one.versions);
    else problems.push(...one.problems);
  }
  return problems.length > 0 ? { problems } : { read: records };
}

function externalIdOf(arrival: Arrival): string | null {
  const id = "given" in arrival ? arrival.given.external_id : null;
  return typeof id === "string" || typeof id === "number" ? String(id) : null;
}

class StagedTable {
  readonly sourceIds = new Map<string, number>();
  hasPartial = false;
  private copy: Writable | null = null;
  private lines = "";
  private position = 0;

  constructor(private readonly sql: TransactionSql) {}

  /** Answers with what is wrong; empty when the versions were staged. */
  async add(records: Version[][], arrival: Arrival, fallback: string | null) {
    for (const versions of records)
      for (const [part, version] of versions.entries()) {
        const slug = version.source ?? fallback;
        if (slug === null || !isSlug(slug)) return [sourceProblem(slug)];
        const source = this.sourceIds.get(slug) ?? (await this.find(slug));
        this.lines += line(version, arrival, { position: this.position, source, isCounted: part === 0 });
        this.position += 1;
        this.hasPartial ||= version.isPartial;
      }
    if (this.lines.length > flushed) await this.flush();
    return [];
  }

  async close() {
    await this.flush();
    if (!this.copy) return;
    this.copy.end();
    await finished(this.copy);
    this.copy = null;
  }

  async analyze() {
    if (this.position > worthAnalyzing) await this.sql`analyze staged`;
  }

  abandon(error: unknown) {
    this.copy?.on("error", () => {}).destroy(error as Error);
  }

  private async find(slug: string): Promise<number> {
    // Careful: while a COPY runs, its connection takes no other statement.
    await this.close();
    const id = await sourceId(this.sql, slug);
    this.sourceIds.set(slug, id);
    return id;
  }

  private async flush() {
    if (this.lines === "") return;
    this.copy ??= await this.sql`copy staged from stdin`.writable();
    const lines = this.lines;
    this.lines = "";
    if (!this.copy.write(lines)) await once(this.copy, "drain");
  }
}

type Place = { position: number; source: number; isCounted: boolean };

function line(version: Version, arrival: Arrival, { position, source, isCounted }: Place): string {
  // An update that cannot stand alone may have to be refused later, and then it is told how it stood.
  const original = version.isPartial ? JSON.stringify([arrival.index, arrival.line, arrival.original]) : null;
  return `${position}\t${source}\t${version.type}\t${cell(version.externalId)}\t${cell(version.parent)}\t${
    version.version ?? "\\N"
  }\t${cell(version.content)}\t${isCounted ? "t" : "f"}\t${cell(original)}\n`;
}

const special = /[\\\t\n\r]/;
const escapes: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

function cell(text: string | null): string {
  if (text === null) return "\\N";
  return special.test(text)
    ? text.replaceAll(/[\\\t\n\r]/g, (character) => escapes[character] as string)
    : text;
}

function sourceProblem(slug: string | null) {
  const message =
    slug === null
      ? "“source” is needed: which system does the record come from?"
      : `“source” must be made of letters, digits, - and _, not ${quoted(slug)}.`;
  return { code: slug === null ? ("missing" as const) : ("not_allowed" as const), path: "source", message };
}
