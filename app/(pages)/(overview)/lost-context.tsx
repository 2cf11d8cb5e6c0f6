import { handoffLoss } from "@/metrics/handoff-loss";
import type { Asked } from "../asked";
import { GroupBars } from "../group-bars";

/** Handoff loss by the channels that hand over and receive. */
export function LostContext({ asked }: { asked: Asked }) {
  return (
    <GroupBars
      asked={asked}
      metric={handoffLoss}
      by="channel_path"
      title="Where context is lost"
      value="Context lost or never connected"
    />
  );
}
