import type { Reading } from "@/language/reading";
import { amount, count } from "./format";

/** What a reading does not know, in sentences: what is still open, and what was never recorded. */
export function coverageWords({ pending, coverage, unit, standing }: Reading): string[] {
  const sentences: string[] = [];
  if (pending > 0) sentences.push(`${count(pending)} still open`);
  if (!coverage || standing === "none" || standing === "hidden") return sentences;
  const { known, of, offered, share, low, high } = coverage;
  if (offered !== undefined) sentences.push(`${count(known)} of ${count(offered)} asked answered`);
  else if (share !== null && known < of) {
    const bounds =
      low === null || high === null ? "" : `, ${amount(low, unit)} to ${amount(high, unit)} with the unknown`;
    sentences.push(`Known for ${amount(share, "share")}${bounds}`);
  }
  return sentences;
}
