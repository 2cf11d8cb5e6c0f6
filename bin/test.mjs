import "./node-version.mjs";
import { ensureBuild, ensurePackages, inTurn } from "./app.mjs";
import { checkSources } from "./checks.mjs";
import { openTestServer } from "./database.mjs";
import { end, endWhenAsked, isEnding, opened } from "./lifetime.mjs";
import { complain } from "./report.mjs";
import { loadTestSettings } from "./settings.mjs";
import { tallied, tallyOnce, verdict } from "./tally.mjs";
import { browserTests, unitTests } from "./test-runs.mjs";

endWhenAsked();
loadTestSettings();
try {
  await inTurn(ensurePackages);
  await checkSources();
  const opening = opened(openTestServer(), (server) => server.stop());
  await tallyOnce("database for tests", () => opening);
  await tallied("unit and database tests", async () => unitTests((await opening).url));
  const built = await tallyOnce("build", () => inTurn(ensureBuild));
  await tallied("browser tests", async () => {
    if (!built) throw new Error("There is no built app to test.");
    return browserTests((await opening).url);
  });
  await end(verdict());
} catch (error) {
  if (!isEnding()) complain(error);
  await end(1);
}
