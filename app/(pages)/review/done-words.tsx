import type { ReactNode } from "react";
import { counted, shortInstant } from "@/components/format";
import { database } from "@/db/client";
import { handovers } from "@/quality/handovers";
import { heldByOthers } from "@/quality/triage/holds";
import { ownActs } from "@/quality/triage/judge";
import type { AskedQueue } from "./asked-queue";
import { letGo, takeHandoverBack, undoVerdict } from "./keep-verdict";

type Asked = Pick<AskedQueue, "viewer" | "done" | "timeZone"> & { here: string };

/** What was done last, with the way back where there is one. */
export async function DoneWords(asked: Asked) {
  const [what = "", id = ""] = asked.done?.split(":") ?? [];
  const said = await (told[what]?.(asked, Number(id)) ?? null);
  if (!said) return null;
  return (
    <div className="mb-4 flex min-h-12 flex-wrap items-center gap-3 rounded-medium bg-sunken px-3 py-2 text-small">
      {said}
    </div>
  );
}

const told: Record<string, (asked: Asked, id: number) => Promise<ReactNode> | ReactNode> = {
  judged: async ({ viewer, here }, id) => {
    const act = (await ownActs(database(), viewer, 20)).find((one) => one.id === id);
    if (!act) return null;
    const many = act.journeys === 1 ? "" : ` ${counted(act.journeys, "journey")}`;
    return (
      <>
        <p role="status">{act.verdict === "confirmed" ? `Confirmed${many}.` : `Dismissed${many}.`}</p>
        <form action={undoVerdict}>
          <input type="hidden" name="act" value={act.id} />
          <input type="hidden" name="at" value={act.journeyId} />
          <Undo here={here} />
        </form>
      </>
    );
  },
  handed: async ({ viewer, here }, id) => {
    const one = (await handovers(database(), viewer, {})).find((handover) => handover.id === id);
    if (!one) return null;
    return (
      <>
        <p role="status">
          {one.kind === "coach" ? "Put on the list to coach" : "Put on the list of exemplars"}
          {one.agentName ? ` for ${one.agentName}.` : "."}
        </p>
        {one.isOwn && (
          <form action={takeHandoverBack}>
            <input type="hidden" name="handover" value={one.id} />
            <input type="hidden" name="at" value={one.journeyId} />
            <Undo here={here} />
          </form>
        )}
      </>
    );
  },
  claimed: ({ here }, id) => (
    <>
      <p role="status">It is yours for half an hour; nobody else can judge it meanwhile.</p>
      <form action={letGo}>
        <input type="hidden" name="journey" value={id} />
        <Undo here={here} />
      </form>
    </>
  ),
  held: async ({ viewer, timeZone }, id) => {
    const held = await heldByOthers(database(), viewer, id);
    return (
      <p role="status" className="font-medium text-caution">
        {held
          ? `${held.heldBy} has had this journey since ${shortInstant(held.since, timeZone)}. Nothing was changed.`
          : "Somebody else had this journey then; it is free now."}
      </p>
    );
  },
  released: () => <p role="status">It is free again.</p>,
  assigned: () => <p role="status">The assignment is changed.</p>,
  undone: () => <p role="status">The verdict is undone; the journey is back in the queue.</p>,
  "taken-back": () => <p role="status">The handover is taken back.</p>,
  nobody: () => <p role="status">Check the journeys that are not a problem first.</p>,
  late: () => (
    <p role="status" className="font-medium text-caution">
      Nothing was changed: somebody has judged it in the meantime, or you may not.
    </p>
  ),
};

function Undo({ here }: { here: string }) {
  return (
    <>
      <input type="hidden" name="back" value={here} />
      <button type="submit" className="button" aria-keyshortcuts="z">
        Undo
      </button>
    </>
  );
}
