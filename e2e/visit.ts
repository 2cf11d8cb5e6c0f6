import { type Browser, type BrowserContext, test as base, type WorkerInfo } from "@playwright/test";
import { people, signIn } from "./people";

/**
 * Tests that only look at pages do so in one visit of an administrator's a worker: who is signed in once and
 * has the scripts and the font already looks at a page in half the time.
 */
export const test = base.extend<object, { visit: BrowserContext; visitWithoutScripts: BrowserContext }>({
  visit: [
    async ({ browser }, use, worker) => {
      const visit = await begun(browser, worker, true);
      await use(visit);
      await visit.close();
    },
    { scope: "worker" },
  ],
  visitWithoutScripts: [
    async ({ browser }, use, worker) => {
      const visit = await begun(browser, worker, false);
      await use(visit);
      await visit.close();
    },
    { scope: "worker" },
  ],
});

async function begun(browser: Browser, { project }: WorkerInfo, javaScriptEnabled: boolean) {
  const { baseURL, viewport } = project.use;
  const visit = await browser.newContext({ baseURL, viewport, javaScriptEnabled });
  const page = await visit.newPage();
  await signIn(page, people.administrator, "/glossary");
  await page.close();
  return visit;
}
