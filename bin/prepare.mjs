import { complain } from "./report.mjs";
import { loadTypeScript } from "./typescript.mjs";

// Runs apart from the process that stays, so that what it loads is gone when the app serves.
await loadTypeScript();
const { prepare } = await import("./prepare.ts");
try {
  process.send?.(await prepare({ demo: process.argv.includes("--demo") ? "load" : "leave" }));
  process.exitCode = 0;
} catch (error) {
  complain(error);
  process.exitCode = 1;
}
process.disconnect?.();
