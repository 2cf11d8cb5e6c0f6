import "./node-version.mjs";
import { openDatabase } from "./database.mjs";
import { complain } from "./report.mjs";
import { root } from "./root.mjs";
import { loadSettings } from "./settings.mjs";
import { loadTypeScript } from "./typescript.mjs";

let opening = null;
const leave = async (code) => {
  await (await opening?.catch(() => null))?.close();
  // Careful: a pipe takes what is printed piece by piece, and exit would throw the rest away.
  await new Promise((written) => process.stdout.write("", written));
  process.exit(code);
};
// Whoever reads us has seen enough, as `head` has.
process.stdout.once("error", () => leave(0));
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => leave(130));

try {
  loadSettings();
  await loadTypeScript();
  const { main } = await import("./throughline.ts");
  // Careful: npm changes into the project; files named on the command line belong to the caller's folder.
  process.chdir(process.env.INIT_CWD ?? root);
  await leave(
    await main(process.argv.slice(2), async () => {
      opening = openDatabase();
      await opening;
    }),
  );
} catch (error) {
  complain(error);
  await leave(1);
}
