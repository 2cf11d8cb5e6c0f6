import { readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "./command";

/** The addresses that the app's files make, e.g. `/journeys/[id]`. */
export function routesOf(file: "page.tsx" | "route.ts"): string[] {
  return readdirSync(join(root, "app"), { recursive: true, encoding: "utf8" })
    .map((path) => `/${path.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(`/${file}`))
    .map((path) => path.slice(0, -`/${file}`.length).replaceAll(/\/\([^)]+\)/g, "") || "/")
    .sort();
}
