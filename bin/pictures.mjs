import "./node-version.mjs";
import { join } from "node:path";
import { chromium } from "playwright";
import { administrator } from "../bench/demo-people.mjs";
import { signedIn } from "../bench/signed-in.mjs";
import { withApp } from "../bench/with-app.mjs";
import { ensureBuild, ensurePackages, inTurn } from "./app.mjs";
import { browser } from "./browser.mjs";
import { openTestServer } from "./database.mjs";
import { end, endWhenAsked, isEnding, opened } from "./lifetime.mjs";
import { complain } from "./report.mjs";
import { root } from "./root.mjs";
import { loadTestSettings } from "./settings.mjs";

/** `node bin/pictures.mjs` takes the pictures of the README anew, of the demo in a new database. */
const pictures = {
  overview: async () => "/?from=2026-08-10&to=2026-11-09",
  journey: async (sql) => {
    // The newest of an age to be judged that went from chat to e-mail with its note and back to chat without it.
    const [row] = await sql`
      select id from journeys
      where opened_at < '2026-11-09' and channel_path = 'chat > email > chat'
        and handoff_count = 2 and lost_handoff_count = 1
        and outcome = 'lost_in_handoff'
        and exists (select from handoffs
          where journey_id = journeys.id and from_channel = 'chat' and fate = 'kept')
      order by opened_at desc limit 1`;
    return `/journeys/${row.id}`;
  },
};

endWhenAsked();
try {
  loadTestSettings();
  await inTurn(ensurePackages);
  await inTurn(ensureBuild);
  const server = await opened(openTestServer(), (one) => one.stop());
  await withApp(server.url, {}, takePictures);
  await end(0);
} catch (error) {
  if (!isEnding()) complain(error);
  await end(1);
}

async function takePictures({ base, DATABASE_URL }) {
  const { default: postgres } = await import("postgres");
  const sql = postgres(DATABASE_URL, { max: 1 });
  const { path } = await browser();
  const launched = await chromium.launch({ executablePath: path ?? undefined, args: ["--no-sandbox"] });
  try {
    const storageState = await signedIn(launched, base, administrator);
    const page = await launched.newPage({ storageState, viewport: { width: 1280, height: 1070 } });
    for (const [name, address] of Object.entries(pictures)) {
      await page.goto(base + (await address(sql)));
      await page.waitForLoadState("networkidle");
      await page.screenshot({ path: join(root, `docs/${name}.png`) });
    }
  } finally {
    await launched.close();
    await sql.end();
  }
}
