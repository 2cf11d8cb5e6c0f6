import { parseArgs } from "node:util";
import { environment } from "@/db/environment";
import { type Command, commands } from "./commands";

const invocation = "npm run throughline --";

/**
 * Runs one command and answers with the exit code: 0 done, 1 failed, 2 misused.
 * `openDatabase` is called only when a command really runs, never for help.
 */
export async function main(words: string[], openDatabase: () => Promise<void>): Promise<number> {
  const [name, ...args] = words;
  if (name === undefined || name === "help" || name === "--help" || name === "-h") {
    console.log(help());
    return 0;
  }
  const entry = commands.find((command) => command.name === name);
  if (!entry) {
    console.error(`There is no command “${name}”.\n\n${help()}`);
    return 2;
  }
  const command = await entry.load();
  const usage = `${entry.summary}.\n\n  ${invocation} ${name} ${command.usage.trimStart()}`.trimEnd();
  if (asksForHelp(args)) {
    console.log(usage);
    return 0;
  }
  return finished(command, args, usage, openDatabase);
}

async function finished(
  command: Command,
  args: string[],
  usage: string,
  openDatabase: () => Promise<void>,
): Promise<number> {
  try {
    await openDatabase();
    // A command may be the first that anybody runs here.
    const { upToDate } = await import("./up-to-date");
    await upToDate(environment().DATABASE_URL, console.error);
    await command.run(args);
    return 0;
  } catch (error) {
    if (isMisuse(error)) {
      console.error(`${error.message}\n\n${usage}`);
      return 2;
    }
    console.error(explanation(error));
    return 1;
  }
}

function help(): string {
  const width = Math.max(...commands.map((command) => command.name.length));
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return [
    `Usage: ${invocation} <command> [arguments]`,
    ...lines,
    `\n${invocation} <command> --help explains one command.`,
  ].join("\n");
}

function asksForHelp(args: string[]): boolean {
  const { tokens } = parseArgs({ args, strict: false, tokens: true });
  return tokens.some((token) => token.kind === "option" && (token.name === "help" || token.name === "h"));
}

function isMisuse(error: unknown): error is Error {
  return error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
}

/** A plain Error carries a sentence for people; anything else is a mistake of ours and shows its trace. */
function explanation(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.constructor === Error ? error.message : (error.stack ?? error.message);
}
