import { randomBytes } from "node:crypto";
import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import type { Sql } from "postgres";
import { commandLine } from "@/db/access/audit";
import { closeWebhook, openWebhook, renewSecret } from "@/db/access/audited-webhooks";
import { rotationHours, webhookOf, webhooks } from "@/db/access/webhooks";
import { connect } from "@/db/client";
import { environment } from "@/db/environment";
import { isSlug } from "@/ingest/sources";
import { isWebhookKind, kindOf, type WebhookKind, webhookKinds } from "@/ingest/webhooks/kinds";
import { columns, minute } from "./columns";
import { chosen, misuse, required } from "./misuse";

const kinds = Object.keys(webhookKinds).join(", ");

export const usage = `add | list | rotate | remove

  add --source NAME --kind KIND [--secret-stdin]
  list
  rotate --source NAME [--secret-stdin]
  remove --source NAME

  --source        which system it is; also the end of the address, /api/v1/webhooks/NAME
  --kind          who sends, and so how it is signed: ${kinds}
  --secret-stdin  read the secret from standard input; otherwise one is made and printed once

  After rotate the secret before counts for ${rotationHours} more hours. docs/webhooks.md has the steps for each system.`;

const options = {
  source: { type: "string" },
  kind: { type: "string" },
  "secret-stdin": { type: "boolean" },
} as const;

export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const verb = chosen(verbs, positionals);
  const sql = connect(environment().DATABASE_URL, 1);
  try {
    console.log(await verb(sql, values));
  } finally {
    await sql.end({ timeout: 5 });
  }
}

type Options = ReturnType<typeof parseArgs<{ options: typeof options }>>["values"];

const verbs: Record<string, (sql: Sql, given: Options) => Promise<string>> = {
  add: async (sql, given) => {
    const [source, kind] = [required(given, "source"), required(given, "kind")];
    if (!isSlug(source)) throw misuse(`--source must be made of letters, digits, - and _, not "${source}".`);
    if (!isWebhookKind(kind)) throw misuse(`--kind must be one of ${kinds}, not "${kind}".`);
    const { secret, note } = await chosenSecret(kind, given);
    if (!(await openWebhook(sql, commandLine, { source, kind, secret }, environment().AUTH_SECRET)))
      throw new Error(`${source} has a webhook already. \`rotate\` gives it a new secret.`);
    return `Messages are now taken at /api/v1/webhooks/${source}.\n${note}`;
  },
  list: async (sql) => {
    const found = await webhooks(sql);
    if (found.length === 0) return "There is no webhook yet.";
    return columns([
      ["source", "kind", "address", "secrets", "old ones until", "made", "last message"],
      ...found.map((one) => [
        one.source,
        one.kind,
        `/api/v1/webhooks/${one.source}`,
        String(one.secrets),
        minute(one.rotated_until),
        minute(one.created_at),
        minute(one.last_message_at),
      ]),
    ]);
  },
  rotate: async (sql, given) => {
    const source = required(given, "source");
    const known = await webhookOf(sql, source, environment().AUTH_SECRET);
    if (!known || !isWebhookKind(known.kind)) throw missing(source);
    const { secret, note } = await chosenSecret(known.kind, given);
    const until = await renewSecret(sql, commandLine, source, secret, environment().AUTH_SECRET);
    return `${source} has a new secret. The one before counts until ${minute(until)}.\n${note}`;
  },
  remove: async (sql, given) => {
    const source = required(given, "source");
    if (!(await closeWebhook(sql, commandLine, source))) throw missing(source);
    return `Nothing is taken at /api/v1/webhooks/${source} any more. What it brought stays.`;
  },
};

function missing(source: string): Error {
  return new Error(`There is no webhook for ${source}; \`webhook list\` shows those there are.`);
}

/** Shorter ones could be guessed from a single message. */
const shortest = 16;

async function chosenSecret(kind: WebhookKind, given: Options): Promise<{ secret: string; note: string }> {
  if (given["secret-stdin"]) {
    const secret = (await text(process.stdin)).trim();
    if (secret.length < shortest)
      throw new Error(`The secret has ${secret.length} characters; at least ${shortest} are needed.`);
    if (kind === "standard" && !/^whsec_[A-Za-z0-9+/]+={0,2}$/.test(secret))
      throw new Error("A secret of Standard Webhooks is whsec_ and then base64.");
    return { secret, note: "The secret is the one given." };
  }
  if (kindOf(kind).secretFrom === "them")
    throw misuse(`The secret is made by ${kind}: copy it there, and give it with --secret-stdin.`);
  const secret =
    kind === "standard"
      ? `whsec_${randomBytes(32).toString("base64")}`
      : randomBytes(32).toString("base64url");
  return { secret, note: `Secret, shown this once: ${secret}` };
}
