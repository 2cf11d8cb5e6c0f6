import { HandoffRow } from "@/components/handoff-row";
import { HiddenSection, InteractionSection } from "@/components/interaction-section";
import type { Line } from "@/journeys/line-shape";

/** Everything on a line in order, with what passed between one contact and the next. */
export function ContactByContact({ line, timeZone }: { line: Line; timeZone: string }) {
  return (
    <ol className="grid gap-3">
      {line.interactions.map((interaction) => (
        <li key={interaction.id}>
          {interaction.hidden ? (
            <HiddenSection interaction={interaction} timeZone={timeZone} />
          ) : (
            <InteractionSection interaction={interaction} timeZone={timeZone} />
          )}
          {line.handoffs
            .filter(({ fromInteractionId }) => fromInteractionId === interaction.id)
            .map((handoff) => (
              <HandoffRow key={handoff.requestedAt + handoff.toInteractionId} handoff={handoff} />
            ))}
        </li>
      ))}
    </ol>
  );
}
