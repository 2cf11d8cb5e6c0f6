import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { afterEach, expect, test } from "vitest";
import { freeFrom } from "../db/embedded/port.mjs";
import { address, listeningPlace } from "./address.mjs";

const servers: ReturnType<typeof createServer>[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function taken(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  servers.push(server);
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

test("a port that was asked for and is taken is refused with what to do", async () => {
  const port = await taken();
  await expect(listeningPlace({ PORT: String(port) })).rejects.toThrow(
    `Port ${port} is taken by another program: stop that one, or set PORT to a free port.`,
  );
});

test("a taken port leads to a later one", async () => {
  const port = await taken();
  expect(await freeFrom(port, "127.0.0.1")).toBeGreaterThan(port);
});

test.each(["0", "65536", "3000.5", "http"])("PORT=%s is no port", async (PORT) => {
  await expect(listeningPlace({ PORT })).rejects.toThrow(`PORT is “${PORT}”`);
});

test("an address that is not this machine's is refused", async () => {
  await expect(listeningPlace({ PORT: "34567", HOST: "192.0.2.1" })).rejects.toThrow(
    "HOST is “192.0.2.1”, which is no address of this machine.",
  );
});

test("what listens everywhere is reached as localhost", () => {
  expect(address({ port: 3000, host: undefined })).toBe("http://localhost:3000");
  expect(address({ port: 3000, host: "0.0.0.0" })).toBe("http://localhost:3000");
  expect(address({ port: 3000, host: "::1" })).toBe("http://[::1]:3000");
});
