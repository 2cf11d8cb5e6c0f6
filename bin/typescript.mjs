import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.mjs";

/** Lets this process import TypeScript and the `@/` alias from here on. */
export async function loadTypeScript() {
  if (!existsSync(join(root, "node_modules/tsx"))) {
    console.error("The packages are not installed yet. Run `npm start` or `npm ci` first.");
    process.exit(1);
  }
  const { register } = await import("tsx/esm/api");
  process.env.TSX_TSCONFIG_PATH = join(root, "tsconfig.json");
  register();
}
