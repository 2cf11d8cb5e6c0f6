import type { Arrived, Captured } from "./captured";
import type { Signal } from "./signal";
import { signals } from "./signals";

/** `blind`: nothing arrives; `dim`: too little; `few`: too few rows to say; `unasked`: no row that it is asked of. */
export type Standing = "clear" | "dim" | "blind" | "few" | "unasked";

/** A signal that is missing, everywhere or in places. */
export type Finding = {
  signal: Signal;
  /** Of all places together; `partly`: there is enough of it, but not from every place. */
  standing: "blind" | "dim" | "partly";
  /** Over all places; the share counts each by its contacts, however few of them were looked at. */
  whole: Arrived;
  /** Where it is missing, most missing rows first. */
  places: { source: string; channel: Captured["channel"]; standing: "blind" | "dim"; of: Arrived }[];
};

const fewest = 10;

export function standing({ n, arrived }: Arrived, { enough }: Pick<Signal, "enough">): Standing {
  if (n === 0) return "unasked";
  if (n < fewest) return "few";
  if (arrived === 0) return "blind";
  return arrived < enough * n ? "dim" : "clear";
}

/** What is missing, the worst first; among equals, what most pages stand on. */
export function findings(rows: Captured[]): Finding[] {
  return signals
    .flatMap((signal) => finding(signal, rows) ?? [])
    .sort((a, b) => ranks.indexOf(a.standing) - ranks.indexOf(b.standing));
}

const ranks: Finding["standing"][] = ["blind", "dim", "partly"];

function finding(signal: Signal, rows: Captured[]): Finding | null {
  const asked = rows.map(({ source, channel, contacts, looked, arrived }) => ({
    source,
    channel,
    of: arrived[signal.id] ?? { n: 0, arrived: 0 },
    weight: contacts / looked,
  }));
  const places = asked
    .sort((a, b) => missing(b) - missing(a))
    .flatMap(({ weight, ...place }) => {
      const found = standing(place.of, signal);
      return found === "blind" || found === "dim" ? [{ ...place, standing: found }] : [];
    });
  const whole = together(asked);
  const found = standing(whole, signal);
  if (found === "blind" || found === "dim") return { signal, standing: found, whole, places };
  return places.length > 0 ? { signal, standing: "partly", whole, places } : null;
}

type Weighed = { of: Arrived; weight: number };

const missing = ({ of, weight }: Weighed) => (of.n - of.arrived) * weight;

function together(places: Weighed[]): Arrived {
  const added = (value: (place: Weighed) => number) => places.reduce((sum, place) => sum + value(place), 0);
  const n = added(({ of }) => of.n);
  const arrived = added(({ of, weight }) => of.arrived * weight);
  if (arrived === 0) return { n, arrived };
  const share = arrived / added(({ of, weight }) => of.n * weight);
  return { n, arrived: Math.max(1, Math.round(share * n)) };
}
