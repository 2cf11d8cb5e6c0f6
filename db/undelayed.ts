import { connect, type Socket } from "node:net";

type Place = { host: string[]; port: number[]; path?: string | false };

/**
 * A connection to the server on which every packet leaves at once.
 *
 * Careful: postgres.js leaves Nagle's algorithm on. The end of a COPY, and the first question after it, then wait
 * 40 ms each until the server confirms what came before.
 */
export function undelayed({ host: [host = ""], port: [port = 0], path }: Place): Socket {
  const socket = path ? connect({ path }) : connect({ host, port, noDelay: true });
  // TLS checks the name of the server by it, and errors name it.
  return Object.assign(socket, { host, port });
}

/** Of several hosts postgres.js finds the one that answers, and a socket that it is given takes that from it. */
export const namesOneHost = (url: string): boolean => !/^[^/]*\/\/[^/]*,/.test(url);
