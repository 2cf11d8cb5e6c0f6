import "./node-version.mjs";
import { once } from "node:events";
import { join } from "node:path";
import { address, listeningPlace } from "./address.mjs";
import { ensureDatabase, ensurePackages, inTurn, welcome } from "./app.mjs";
import { begin } from "./children.mjs";
import { fillDatabase } from "./fill.mjs";
import { end, endWhenAsked, isEnding } from "./lifetime.mjs";
import { complain, say } from "./report.mjs";
import { root } from "./root.mjs";
import { loadSettings } from "./settings.mjs";

endWhenAsked();
try {
  loadSettings();
  await listeningPlace();
  const entrance = await inTurn(async () => {
    await ensurePackages();
    await ensureDatabase();
    return fillDatabase();
  });
  const place = await listeningPlace();
  if (place.note) say("address", place.note);
  welcome(address(place), entrance);
  const words = ["dev", "--port", String(place.port), ...(place.host ? ["--hostname", place.host] : [])];
  const next = join(root, "node_modules/next/dist/bin/next");
  const child = begin([next, ...words], { env: { NODE_ENV: "development" }, output: "inherit" });
  const [code] = await once(child, "close");
  if (!isEnding()) await end(code ?? 1);
} catch (error) {
  if (!isEnding()) complain(error);
  await end(1);
}
