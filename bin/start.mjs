import "./node-version.mjs";
import { startApp } from "./app.mjs";
import { end, endWhenAsked, isEnding } from "./lifetime.mjs";
import { complain } from "./report.mjs";

endWhenAsked();
try {
  await startApp();
} catch (error) {
  if (!isEnding()) complain(error);
  await end(1);
}
