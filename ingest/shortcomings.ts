import type { RecordType } from "@/language/vocabulary";
import type { IdentityRecord, InteractionRecord, SurveyRecord } from "./canonical-record";
import { identifiersOf } from "./customer";
import { childId, end, parentOf } from "./own-records";
import type { Problem } from "./problem";

type AnyRecord = InteractionRecord & SurveyRecord & IdentityRecord;

/** What a record lacks that its kind cannot do without. */
export function shortcomings(type: RecordType, record: AnyRecord): Problem[] {
  const found: Problem[] = [];
  const missing = (path: string, sentence: string) =>
    found.push({ code: "missing", path, message: `“${path}” ${sentence}` });

  if (type === "interaction") {
    if (!record.external_id) missing("external_id", "is needed: the id of the contact in its source.");
    for (const path of ["channel", "started_at"] as const)
      if (record[path] === null) missing(path, "cannot be cleared: no contact is without it.");
  } else if (type === "identity") {
    for (const path of ["a", "b"] as const) {
      const read = end(record[path]);
      if (!read) missing(path, "must be an identifier with type and value.");
      else if ("refused" in read) missing(path, `must be an identifier that can link. ${read.refused[2]}`);
    }
  } else if (type === "delete") {
    if (!(parentOf(record) ?? record.external_id)) missing("external_id", "is needed: what was deleted?");
  } else if (type === "survey") {
    if (parentOf(record) === null && !identifiersOf(record)?.length)
      missing("interaction", "or a customer is needed: what was the survey about?");
  } else if (parentOf(record) === null)
    missing(
      type === "handoff" ? "from_interaction" : "interaction",
      "is needed: to which contact does it belong?",
    );
  else if (childId(type, record) === "") missing("external_id", "is needed.");
  return found;
}
