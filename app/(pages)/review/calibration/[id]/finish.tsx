import { counted } from "@/components/format";
import type { Calibration } from "@/quality/calibration/calibrations";
import { closeCalibration, withdrawCalibration } from "../keep-calibration";

/** Ends the judging early, or takes the calibration back while nobody has submitted. */
export function Finish({ calibration: { id, judges, items } }: { calibration: Calibration }) {
  const unfinished = judges.filter(({ submitted }) => submitted < items.length).length;
  const isUntouched = judges.every(({ submitted }) => submitted === 0);
  const action = isUntouched ? withdrawCalibration : closeCalibration;
  return (
    <form action={action} className="mt-4 flex flex-wrap items-center gap-3 text-small print:hidden">
      <input type="hidden" name="id" value={id} />
      <button type="submit" className="button">
        {isUntouched ? "Take it back" : "Close it now"}
      </button>
      <p className="text-ink-soft">
        {isUntouched
          ? "Nobody has submitted anything yet."
          : `${counted(unfinished, "person has", "people have")} not submitted everything; what is missing stays missing, and it cannot be opened again.`}
      </p>
    </form>
  );
}
