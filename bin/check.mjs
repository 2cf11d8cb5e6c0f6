import "./node-version.mjs";
import { ensurePackages, inTurn } from "./app.mjs";
import { checkSources, clientModules } from "./checks.mjs";
import { end, endWhenAsked } from "./lifetime.mjs";
import { complain } from "./report.mjs";
import { verdict } from "./tally.mjs";

endWhenAsked();
try {
  await inTurn(ensurePackages);
  await checkSources();
  const clients = clientModules();
  console.log(`\n${clients.length} modules are sent to the browser:`);
  for (const path of clients) console.log(`  ${path}`);
  await end(verdict());
} catch (error) {
  complain(error);
  await end(1);
}
