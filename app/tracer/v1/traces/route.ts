// The address that traceAI sends to, whatever its base address is.
export { POST } from "../../../v1/traces/route";

export const dynamic = "force-dynamic";
