import { HandoffRow } from "@/components/handoff-row";
import { HiddenSection, InteractionSection } from "@/components/interaction-section";
import type { Line, LineHandoff, LineInteraction } from "@/journeys/line-shape";
import { turnId } from "./turn-notes";
import { turnsOn } from "./turns";
import { whereContextDied } from "./where-context-died";

type Props = {
  line: Line;
  timeZone: string;
  /** A word to find in what was said; empty: none. */
  find?: string;
};

/** Everything on a line in order, with what passed between one contact and the next. */
export function ContactByContact({ line, timeZone, find = "" }: Props) {
  const deaths = new Map(line.handoffs.map((handoff) => [handoff.id, whereContextDied(handoff, line)]));
  const turnsOf = turnsOn(line, find);
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
              turns={turnsOf(interaction)}
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
                note={noteBefore(handoff, line)}
                isTranscribed={isTranscribed(handoff, line)}
              />
            ))}
        </li>
      ))}
    </ol>
  );
}

const anchorOf = (handoff: number) => `handoff-${handoff}`;

const messagesOf = (line: Line, interactionId: number | null) =>
  line.interactions.find((one): one is LineInteraction => !one.hidden && one.id === interactionId)
    ?.messages ?? [];

function noteBefore({ fromInteractionId }: LineHandoff, line: Line): string | null {
  const index = messagesOf(line, fromInteractionId).findIndex(({ role }) => role === "case_note");
  return index < 0 ? null : turnId(fromInteractionId, index);
}

/** Masked words were read by the rules all the same; those that a source does not keep were not. */
const hasWords = (line: Line, interactionId: number | null) =>
  messagesOf(line, interactionId).some(({ text }) => text !== "");

const isTranscribed = ({ fromInteractionId, toInteractionId }: LineHandoff, line: Line) =>
  hasWords(line, fromInteractionId) && hasWords(line, toInteractionId);
