import { Refusal } from "../refusal";

export const dynamic = "force-dynamic";

function nowhere(request: Request): Response {
  return new Refusal(404, `There is nothing at ${new URL(request.url).pathname}.`).answer();
}

export { nowhere as GET, nowhere as POST };
