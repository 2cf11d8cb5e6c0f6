import { freeFrom, isFree } from "../db/embedded/port.mjs";

const usual = 3000;

/**
 * The port to serve on. A PORT that was asked for and is taken is refused; the usual one gives way to
 * the next that is free.
 * @returns {Promise<{ port: number, host: string | undefined, note: string | null }>}
 */
export async function listeningPlace(/** @type {{ PORT?: string, HOST?: string }} */ settings = process.env) {
  const { PORT, HOST } = settings;
  const host = HOST || undefined;
  if (PORT) {
    const port = Number(PORT);
    if (!Number.isInteger(port) || port < 1 || port > 65_535)
      throw new Error(`PORT is “${PORT}”; it must be a whole number from 1 to 65535.`);
    if (await free(port, host)) return { port, host, note: null };
    throw new Error(`Port ${port} is taken by another program: stop that one, or set PORT to a free port.`);
  }
  const port = await freeFrom(usual, host);
  if (port === null)
    throw new Error(`The ports from ${usual} to ${usual + 19} are all taken: set PORT to a free one.`);
  return { port, host, note: port === usual ? null : `Port ${usual} is taken, so this is port ${port}` };
}

/** The address to type into a browser. */
export function address({ port, host }) {
  const anywhere = !host || host === "0.0.0.0" || host === "::";
  return `http://${anywhere ? "localhost" : host.includes(":") ? `[${host}]` : host}:${port}`;
}

async function free(port, host) {
  try {
    return await isFree(port, host);
  } catch (error) {
    if (error.code === "EACCES")
      throw new Error(`Port ${port} needs more rights than this account has: set PORT to 1024 or above.`);
    if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND")
      throw new Error(`HOST is “${host}”, which is no address of this machine.`);
    throw error;
  }
}
