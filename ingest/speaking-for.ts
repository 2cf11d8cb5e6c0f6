import type { Arrival } from "./delivery";
import { quoted } from "./problem";

/** A sender that speaks for one source alone, whatever its records say: those of another are refused. */
export function speakingFor(source: string, sender: "webhook" | "key"): (arrival: Arrival) => Arrival {
  return (arrival) => {
    const given = "given" in arrival ? [arrival.given, ...(arrival.also ?? [])] : [];
    const claimed = given.map((record) => record.source).find((other) => other != null && other !== source);
    if (claimed === undefined) return arrival;
    const { index, line, original } = arrival;
    const message = `“source” is ${quoted(claimed)}, but this ${sender} speaks for ${quoted(source)}.`;
    return { index, line, original, problem: { code: "not_allowed", path: "source", message } };
  };
}
