import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.mjs";

/** Lets this process import TypeScript and the `@/` alias from here on. */
export async function loadTypeScript() {
  if (!existsSync(join(root, "node_modules/tsx")))
    throw new Error("The packages are not installed yet. Run `npm start` or `npm ci` first.");
  const { register } = await import("tsx/esm/api");
  process.env.TSX_TSCONFIG_PATH = join(root, "tsconfig.json");
  register();
}
