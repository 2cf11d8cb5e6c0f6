import { errorCode, isPassing } from "./passing";
import { Refusal } from "./refusal";

/** Does the work of a route, and answers what it says as JSON. */
export function answered(work: () => Promise<unknown>): Promise<Response> {
  return respond(async () => Response.json(await work(), { headers: { "cache-control": "no-store" } }));
}

/** Answers. Whatever goes wrong becomes JSON with one sentence; nothing else gets out. */
export async function respond(answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    if (error instanceof Refusal) return error.answer();
    const code = errorCode(error);
    if (isPassing(error)) return unavailable();
    // A date in the year 0, a null character, a number beyond 64 bits: SQLSTATE class 22.
    if (/^22/.test(code)) return new Refusal(400, "A value in the request is out of range.").answer();
    console.error(error);
    return Response.json(
      { error: "internal", message: "Something went wrong here; the server's log says what." },
      { status: 500 },
    );
  }
}

function unavailable(): Response {
  return Response.json(
    { error: "unavailable", message: "The database does not answer at the moment. Please try again." },
    { status: 503, headers: { "retry-after": "1" } },
  );
}
