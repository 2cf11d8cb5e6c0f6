import { complain } from "./report.mjs";
import { loadTypeScript } from "./typescript.mjs";

// Runs apart from the process that stays, so that what it loads is gone when the app serves.
try {
  await loadTypeScript();
  const { prepare } = await import("./prepare.ts");
  const entrance = await prepare({ demo: process.argv.includes("--demo") ? "load" : "leave" });
  await new Promise((resolve) => process.send(entrance, resolve));
} catch (error) {
  complain(error);
  process.exitCode = 1;
}
