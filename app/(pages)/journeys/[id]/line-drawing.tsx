import { TimelineSvg } from "@/components/timeline-svg";
import type { Line } from "@/journeys/line-shape";
import { stopsOf } from "./stops";

/** A line with its contacts as stops and its handoffs as what crosses between channels. */
export function LineDrawing({ line, timeZone }: { line: Line; timeZone: string }) {
  return (
    <TimelineSvg
      label={`Timeline of journey ${line.id}`}
      stops={stopsOf(line, timeZone)}
      crossings={line.handoffs.map(({ fromInteractionId, toInteractionId, fate }) => ({
        fromId: fromInteractionId,
        toId: toInteractionId,
        fate,
      }))}
    />
  );
}
