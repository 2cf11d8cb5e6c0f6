import type { Share } from "@/quality/calibration/share";
import { Whisker } from "./whisker";

/** A share with its interval on a track from 0 to 1. */
export function ShareSvg({ share: { value, low, high, standing } }: { share: Share }) {
  const stands = standing === "sound" && value !== null;
  return <Whisker domain={{ low: 0, high: 1 }} marks={[]} drawn={stands ? { value, low, high } : null} />;
}
