import type { Alpha } from "@/quality/calibration/agreement";
import { Whisker } from "./whisker";

/** Chance agrees at 0; from 0.667 an answer may be used with care, from 0.8 without. */
const marks = [0, 0.667, 0.8];

/** Krippendorff's alpha with its interval on a track from −1 to 1. */
export function AlphaSvg({ alpha: { value, low, high, standing } }: { alpha: Alpha }) {
  return (
    <Whisker
      domain={{ low: -1, high: 1 }}
      marks={marks}
      drawn={standing === "sound" ? { value, low, high } : null}
    />
  );
}
