import { get } from "node:http";

/** The status of an answer, and the milliseconds until its first byte and its last. */
export function asked(url, options) {
  const started = performance.now();
  const since = () => performance.now() - started;
  return new Promise((resolve, reject) => {
    get(url, options, (response) => {
      let first = null;
      response.on("data", () => {
        first ??= since();
      });
      response.on("end", () =>
        resolve({ status: response.statusCode, first: first ?? since(), whole: since() }),
      );
      response.on("error", reject);
    }).on("error", reject);
  });
}
