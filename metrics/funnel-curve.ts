import { type FunnelLimits, funnelLimits } from "./inference/funnel-limits";

const steps = 48;

/** The limits of chance around a share between two numbers of rows, for drawing: closer where they bend. */
export function funnelCurve(
  target: number,
  { fewest, most }: { fewest: number; most: number },
): { n: number; limits: FunnelLimits }[] {
  const first = Math.max(1, Math.floor(fewest));
  const sizes = Array.from({ length: steps + 1 }, (_, step) =>
    Math.round(first * (Math.max(most, first) / first) ** (step / steps)),
  );
  return [...new Set(sizes)].flatMap((n) => {
    const limits = funnelLimits(n, target);
    return limits ? [{ n, limits }] : [];
  });
}
