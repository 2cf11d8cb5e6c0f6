import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";

type Route = (request: Request) => Promise<Response>;
/** What to do with a request instead of answering it; undefined: answer it. */
export type Mood = (n: number, answer: Response) => Response | "hang up" | undefined;

/** A server for the routes, as the exporters of OpenTelemetry need one; `mood` lets it fail them. */
export async function receiver(routes: Record<string, Route>): Promise<Receiver> {
  const found = { url: "", mood: (() => undefined) as Mood, statuses: [] as number[] };
  const respond = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const path = new URL(incoming.url ?? "", "http://localhost").pathname;
    const answer = await (routes[path] as Route)(requestOf(incoming));
    const mended = found.mood(found.statuses.length, answer) ?? answer;
    found.statuses.push(mended === "hang up" ? 0 : mended.status);
    if (mended === "hang up") return incoming.socket.destroy();
    outgoing.writeHead(mended.status, Object.fromEntries(mended.headers));
    outgoing.end(Buffer.from(await mended.arrayBuffer()));
  };
  const server = createServer((incoming, outgoing) => {
    // An exporter whose time is over goes away in the middle, perhaps after the end of the test.
    respond(incoming, outgoing).catch((error) => outgoing.destroy(error));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(found, { url: `http://127.0.0.1:${port}`, close: () => close(server) });
}

export type Receiver = { url: string; mood: Mood; statuses: number[]; close: () => Promise<void> };

function requestOf(incoming: IncomingMessage): Request {
  const headers = Object.entries(incoming.headers).map(([name, value]): [string, string] => [
    name,
    String(value),
  ]);
  const sent = { method: "POST", headers, body: Readable.toWeb(incoming) as ReadableStream, duplex: "half" };
  return new Request(`http://localhost${incoming.url}`, sent);
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
