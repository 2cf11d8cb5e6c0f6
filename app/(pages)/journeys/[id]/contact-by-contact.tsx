import { HandoffRow } from "@/components/handoff-row";
import { HiddenSection, InteractionSection } from "@/components/interaction-section";
import type { Line } from "@/journeys/line-shape";
import { whereContextDied } from "./where-context-died";

/** Everything on a line in order, with what passed between one contact and the next. */
export function ContactByContact({ line, timeZone }: { line: Line; timeZone: string }) {
  const deaths = new Map(line.handoffs.map((handoff) => [handoff.id, whereContextDied(handoff, line)]));
  const deathIn = (interaction: number) => {
    const lost = line.handoffs.find(
      ({ id, toInteractionId }) => toInteractionId === interaction && deaths.get(id),
    );
    const death = lost && deaths.get(lost.id);
    return death ? { index: death.messageIndex, anchor: anchorOf(death.handoffId) } : null;
  };
  return (
    <ol className="grid gap-3">
      {line.interactions.map((interaction) => (
        <li key={interaction.id}>
          {interaction.hidden ? (
            <HiddenSection interaction={interaction} timeZone={timeZone} />
          ) : (
            <InteractionSection
              interaction={interaction}
              timeZone={timeZone}
              death={deathIn(interaction.id)}
            />
          )}
          {line.handoffs
            .filter(({ fromInteractionId }) => fromInteractionId === interaction.id)
            .map((handoff) => (
              <HandoffRow
                key={handoff.id}
                handoff={handoff}
                anchor={deaths.get(handoff.id) ? null : anchorOf(handoff.id)}
                turn={deaths.get(handoff.id) ? anchorOf(handoff.id) : null}
              />
            ))}
        </li>
      ))}
    </ol>
  );
}

const anchorOf = (handoff: number) => `handoff-${handoff}`;
