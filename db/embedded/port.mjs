import { createServer } from "node:net";

/** Whether nobody listens on this port of this host; without a host, of all addresses of the machine. */
export async function isFree(/** @type {number} */ port, /** @type {string | undefined} */ host) {
  // Careful: macOS lets a program listen on all addresses while another holds the loopback one.
  if (!host && !(await canListen(port, "127.0.0.1"))) return false;
  return canListen(port, host);
}

function canListen(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error) => {
      if (error.code === "EADDRINUSE") resolve(false);
      else reject(error);
    });
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** The first free port from this one on, or null when the next twenty are taken. */
export async function freeFrom(/** @type {number} */ first, /** @type {string | undefined} */ host) {
  for (let port = first; port < Math.min(first + 20, 65_536); port++)
    if (await isFree(port, host)) return port;
  return null;
}

/** A port of the loopback address that the system says is free. */
export function anyFreePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen({ port: 0, host: "127.0.0.1" }, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
