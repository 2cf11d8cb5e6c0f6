const senders = 2;
export const seconds = Number(process.env.BENCH_SECONDS ?? 60);

/** Two senders, each with one request after the other, until the time is over. `send` answers with what it sent. */
export async function sendFor(send) {
  const started = performance.now();
  let batch = 0;
  let taken = 0;
  let slowest = 0;
  const sender = async () => {
    while (performance.now() - started < seconds * 1000) {
      const began = performance.now();
      batch += 1;
      const more = await send(batch);
      taken += more;
      slowest = Math.max(slowest, performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: senders }, sender));
  return { taken, slowest, took: (performance.now() - started) / 1000 };
}

/** Sends JSON with a key; what is refused is an error. */
export async function post(url, key, body) {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${key}` },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return response;
}
