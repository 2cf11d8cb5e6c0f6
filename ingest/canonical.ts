import type { RecordType } from "@/language/vocabulary";
import { type Records, shapesFor } from "./canonical-record";
import { type Content, handoffsOfOthers, interactionContent } from "./content";
import { childContent, childId, identityContent, identityId, parentOf } from "./own-records";
import { dialled } from "./phone-countries";
import type { Problem } from "./problem";
import { kept } from "./redaction/kept";
import { shortcomings } from "./shortcomings";
import { type SourceRules, usualRules } from "./source-rules";
import { unstorable } from "./unstorable";

/** A record as it was read: what a line of JSON or a row of a table said, by canonical names. */
export type Given = Record<string, unknown>;

/** One version of one record, ready to be kept. */
export type Version = {
  type: RecordType;
  /** Slug; null: the source of the delivery. */
  source: string | null;
  externalId: string;
  /** External id of the interaction that it belongs to. */
  parent: string | null;
  /** ISO instant; null: the moment it is received. */
  version: string | null;
  /** JSON of the content. */
  content: string;
  /** An update that cannot stand alone: channel or start are missing. */
  isPartial: boolean;
};

export type Canonical = { versions: Version[] } | { problems: Problem[] };

type RulesOf = (source: string | null) => SourceRules;

/**
 * A given record checked and brought into the one form in which records are kept, without what must not be
 * written. Every record passes here, whichever way it came; \`rulesOf\` says what holds for its source.
 */
export function canonical(
  given: Given,
  timeZone: string | null,
  rulesOf: RulesOf = () => usualRules,
): Canonical {
  const type = typeOf(given);
  const problems: Problem[] = [];
  const shaped = shapesFor(timeZone)[type](withoutBlanks(given), "", problems);
  if (problems.length > 0) return { problems };
  const rules = rulesOf((shaped as { source?: string | null }).source ?? null);
  const record = dialled(kept(type, shaped as Given, rules), rules.phoneCountry);
  problems.push(...shortcomings(type, record as never));
  if (problems.length > 0) return { problems };
  const versions = versionsOf[type](record as never);
  for (const version of versions) problems.push(...unstorable(version));
  return problems.length > 0 ? { problems } : { versions };
}

function typeOf(given: Given): RecordType {
  const type = given.record_type;
  return typeof type === "string" && Object.hasOwn(versionsOf, type) ? (type as RecordType) : "interaction";
}

/** An empty cell or text says nothing; the cell `\N` clears. */
function withoutBlanks(given: Given): Given {
  let kept = given;
  for (const name in given) {
    const value = given[name];
    if (value !== "" && value !== "\\N") continue;
    if (kept === given) kept = { ...given };
    if (value === "") delete kept[name];
    else kept[name] = null;
  }
  return kept;
}

type Envelope = Records["delete"];

const versionsOf: { [T in RecordType]: (record: Records[T]) => Version[] } = {
  interaction: (record) => {
    const isPartial = record.channel === undefined || record.started_at === undefined;
    return [
      version("interaction", record, record.external_id, null, interactionContent(record), isPartial),
      ...handoffsOfOthers(record).map((handoff) => child("handoff", handoff)),
    ];
  },
  survey: (record) => [child("survey", record)],
  evaluation: (record) => [child("evaluation", record)],
  message: (record) => [child("message", record)],
  handoff: (record) => [child("handoff", record)],
  promise: (record) => [child("promise", record)],
  identity: (record) => [version("identity", record, identityId(record), null, identityContent(record))],
  delete: (record) => [version("delete", record, parentOf(record) ?? record.external_id, null, {})],
};

function child<T extends "survey" | "evaluation" | "message" | "handoff" | "promise">(
  type: T,
  record: Records[T],
): Version {
  return version(type, record, childId(type, record), parentOf(record), childContent(type, record));
}

function version(
  type: RecordType,
  record: Envelope,
  externalId: string | null | undefined,
  parent: string | null,
  content: Content,
  isPartial = false,
): Version {
  return {
    type,
    source: record.source ?? null,
    externalId: externalId ?? "",
    parent,
    version: record.source_updated_at ?? null,
    content: JSON.stringify(content),
    isPartial,
  };
}
