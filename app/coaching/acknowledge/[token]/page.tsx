import type { Metadata } from "next";
import { amount, day } from "@/components/format";
import { intentWords } from "@/components/words";
import { database } from "@/db/client";
import { coachedById } from "@/metrics/coached";
import { type Agreed, agreedBehind, isUsedLink } from "@/quality/acknowledge-session";
import { Entrance } from "../../../entrance";
import { AcknowledgeForm } from "./form";

export const metadata: Metadata = { title: "What was agreed" };
export const dynamic = "force-dynamic";

/** What an agent, who has no sign-in, sees of a coaching session: what was agreed, once. */
export default async function Acknowledge({ params }: PageProps<"/coaching/acknowledge/[token]">) {
  const { token } = await params;
  const agreed = await agreedBehind(database(), token);
  if (!agreed && (await isUsedLink(database(), token)))
    return (
      <Entrance title="Thank you">
        <p role="status">It is written down that you agree. This link is used up.</p>
      </Entrance>
    );
  if (!agreed)
    return (
      <Entrance title="This link does not open anything">
        <p className="text-ink-soft">
          It has been used already, has expired, a newer one has replaced it, or it was copied incompletely.
          Ask your supervisor for a new one.
        </p>
      </Entrance>
    );
  return (
    <Entrance title={agreed.topic}>
      <p>
        {agreed.agentName}, this was agreed on {day(agreed.heldOn)}:
      </p>
      <ul className="grid list-disc pl-4 gap-1 text-small">
        {terms(agreed).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <AcknowledgeForm token={token} />
    </Entrance>
  );
}

function terms({ metric: id, intent, targetValue, targetDueOn, followUpOn }: Agreed): string[] {
  const coached = coachedById(id);
  const about = intent === null ? "all of your work" : intentWords(intent);
  return [
    `${coached?.step ?? id}, on ${about}.`,
    ...(coached && targetValue !== null && targetDueOn !== null
      ? [`${coached.metric.name}: ${amount(targetValue, coached.metric.unit)} by ${day(targetDueOn)}.`]
      : []),
    ...(followUpOn ? [`A follow-up on ${day(followUpOn)}.`] : []),
  ];
}
