import { readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../bin/root.mjs";

/**
 * An address for every page that needs a sign-in, from the files that make them; one with an id in it is the
 * first that another page links to. `ask` fetches an address as somebody who may see it.
 */
export async function addresses(ask) {
  const routes = readdirSync(join(root, "app"), { recursive: true, encoding: "utf8" })
    .map((path) => `/${path.replaceAll("\\", "/")}`)
    .filter((path) => path.startsWith("/(pages)") && path.endsWith("/page.tsx"))
    .map((path) => path.slice(0, -"/page.tsx".length).replaceAll(/\/\([^)]+\)/g, "") || "/")
    .sort();
  const found = [];
  const links = new Set();
  const add = async (path) => {
    const page = { path, ...(await ask(path)) };
    found.push(page);
    for (const [, href] of page.html.matchAll(/href="(\/[^"?#]*)/g)) links.add(href);
  };
  for (const path of routes.filter((route) => !route.includes("["))) await add(path);
  const unseen = [];
  for (const route of routes.filter((route) => route.includes("["))) {
    const shape = new RegExp(`^${route.replaceAll(/\[[^\]]+\]/g, "[^/]+")}$`);
    const path = [...links].find((href) => shape.test(href) && !routes.includes(href));
    if (path) await add(path);
    else unseen.push(route);
  }
  return { pages: found.sort((a, b) => a.path.localeCompare(b.path)), unseen };
}
