import { openDatabase } from "./database.mjs";
import { root } from "./root.mjs";
import { loadSettings } from "./settings.mjs";
import { loadTypeScript } from "./typescript.mjs";

loadSettings();
await loadTypeScript();
const { main } = await import("./throughline.ts");

// Careful: npm changes into the project; files named on the command line belong to the caller's folder.
process.chdir(process.env.INIT_CWD ?? root);

let close = async () => {};
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
  process.once(signal, async () => {
    await close();
    process.exit(130);
  });

const code = await main(process.argv.slice(2), async () => {
  close = await openDatabase();
});
await close();
process.exit(code);
