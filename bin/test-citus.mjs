import "./node-version.mjs";
import { reachable } from "./given-database.mjs";
import { end, endWhenAsked, isEnding } from "./lifetime.mjs";
import { complain } from "./report.mjs";
import { loadTestSettings } from "./settings.mjs";
import { tallied, verdict } from "./tally.mjs";
import { unitTests } from "./test-runs.mjs";

endWhenAsked();
loadTestSettings();
try {
  const url = process.env.CITUS_URL;
  if (!url)
    throw new Error(
      "Set CITUS_URL to a database on the coordinator of a Citus cluster that knows its workers: docs/scale-out.md.",
    );
  await reachable(url, "CITUS_URL");
  await tallied("unit and database tests on Citus", () => unitTests(url));
  await end(verdict());
} catch (error) {
  if (!isEnding()) complain(error);
  await end(1);
}
