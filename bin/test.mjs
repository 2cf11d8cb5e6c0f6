import "./node-version.mjs";
import { surviveKills } from "../bench/kills.mjs";
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
  const needsBuild = () => {
    if (!built) throw new Error("There is no built app to test.");
  };
  await tallied("browser tests", async () => {
    needsBuild();
    return browserTests((await opening).url);
  });
  await tallyOnce("spans through 8 SIGKILLs of the app and Postgres", async () => {
    needsBuild();
    console.log(await surviveKills(8));
  });
  await end(verdict());
} catch (error) {
  if (!isEnding()) complain(error);
  await end(1);
}
