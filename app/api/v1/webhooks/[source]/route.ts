import { webhookOf } from "@/db/access/webhooks";
import { doorkeeper, writer } from "@/db/client";
import { environment } from "@/db/environment";
import { isWebhookKind } from "@/ingest/webhooks/kinds";
import { Unsigned } from "@/ingest/webhooks/signature";
import { type Endpoint, Malformed, takeMessage } from "@/ingest/webhooks/take-message";
import { spend } from "../../allowance";
import { respond } from "../../answered";
import { body } from "../../body";
import { Refusal } from "../../refusal";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ source: string }> };

/** Takes one signed message of the system that the address was made for. Its signature is its key. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return respond(async () => {
    const endpoint = await endpointOf((await params).source);
    if (endpoint.secrets.length === 0) return unreadable(endpoint.source);
    const { INGEST_BYTES, INGEST_PER_MINUTE } = environment();
    const bytes = await body(request, INGEST_BYTES);
    const sent = { headers: request.headers, parameters: new URL(request.url).searchParams, bytes };
    const receipt = await takeMessage(writer(), endpoint, sent, Date.now(), () =>
      spend(`webhook ${endpoint.id}`, INGEST_PER_MINUTE),
    ).catch(refuse);
    if (receipt.rejected.some(({ code }) => code === "incomplete")) return tooEarly();
    return Response.json(receipt, { headers: { "cache-control": "no-store" } });
  });
}

/** Intercom asks so whether there is anything at an address before it saves it. */
export function HEAD(_: Request, { params }: Context): Promise<Response> {
  return respond(async () => {
    await endpointOf((await params).source);
    return new Response(null, { headers: { "cache-control": "no-store" } });
  });
}

async function endpointOf(source: string): Promise<Endpoint> {
  const found = await webhookOf(doorkeeper(), source, environment().AUTH_SECRET);
  if (found && isWebhookKind(found.kind)) return { ...found, kind: found.kind };
  throw new Refusal(404, "There is no webhook at this address.");
}

function refuse(error: unknown): never {
  if (error instanceof Unsigned) throw new Refusal(401, error.message);
  if (error instanceof Malformed) throw new Refusal(400, error.message);
  throw error;
}

/** The administrator can mend it within the days for which senders try again. */
function unreadable(source: string): Response {
  console.error(
    `The secrets of the webhook "${source}" cannot be read: AUTH_SECRET has changed. Please rotate it.`,
  );
  return later("unavailable", "The secret of this webhook cannot be read at the moment.", 60);
}

function tooEarly(): Response {
  const sentence =
    "A record updates a contact of which nothing is known yet. Please send this again after that contact.";
  return later("incomplete", sentence, 10);
}

function later(error: string, message: string, seconds: number): Response {
  return Response.json({ error, message }, { status: 503, headers: { "retry-after": String(seconds) } });
}
