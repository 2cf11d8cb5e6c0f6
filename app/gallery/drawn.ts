import type { FlowLink } from "@/components/flow-svg";
import type { HeatCell, HeatRow } from "@/components/heat-table";
import type { Hour } from "@/components/hours-svg";
import type { LedgerRow } from "@/components/ledger-svg";
import type { QuadrantPoint } from "@/components/quadrant-places";

const href = "/journeys";

/** A day: nobody at three, too few to say in the small hours, most of them by daylight. */
export const hours: Hour[] = Array.from({ length: 24 }, (_, place) => place)
  .filter((place) => place !== 3)
  .map((place) => {
    const hour = String(place).padStart(2, "0");
    const isSaid = place > 6;
    const value = isSaid ? 0.05 + place / 200 : null;
    const reach = place > 18 ? 0.08 : 0.02;
    return {
      hour,
      value,
      low: value === null ? null : value - reach / 2,
      high: value === null ? null : value + reach,
      words: `${hour}:00: ${isSaid ? "some" : "too few to say"}`,
      href,
    };
  });

export const links: FlowLink[] = [
  ["Chat", "Voice", 480, 106, 60],
  ["Chat", "E-mail", 210, 12, 0],
  ["E-mail", "Voice", 120, 20, 120],
  ["SMS", "Chat", 30, 0, 0],
].map(([from, to, all, lost, unknown]) => ({
  key: `${from} > ${to}`,
  from: String(from),
  to: String(to),
  all: Number(all),
  lost: Number(lost),
  unknown: Number(unknown),
  words: `${from} → ${to}: ${all} handoffs, ${lost} lost, ${unknown} unknown`,
  href,
}));

export const points: QuadrantPoint[] = [
  ["Billing › Refund", 46, 84, 380],
  ["Delivery › Where is my parcel", 78, 82, 640],
  ["Account › Locked out", 70, 55, 90],
  ["Customs › Documents missing", 32, 41, 20],
].map(([name, ease, satisfaction, n]) => ({
  key: String(name),
  name: String(name),
  href,
  ease: Number(ease),
  satisfaction: Number(satisfaction),
  n: Number(n),
  words: `satisfaction ${satisfaction}.0, ease ${ease}.0, n = ${n}`,
}));

const cell = (key: string, words: string, detail: string, heat: number | null): HeatCell => ({
  key,
  words,
  detail,
  heat,
  href: heat === null ? null : href,
});

export const heat: { columns: string[]; rows: HeatRow[] } = {
  columns: ["Voice", "Chat", "E-mail"],
  rows: [
    {
      key: "refund",
      name: "Billing › Refund",
      detail: "",
      href,
      cells: [
        cell("voice", "82.1%", "n = 310", 0.1),
        cell("chat", "54.0%", "n = 208", 1),
        cell("email", "Too few", "n = 6", null),
      ],
      aside: "Resolution, channels apart: 28.1 points",
    },
    {
      key: "parcel",
      name: "Delivery › Where is my parcel",
      detail: "",
      href,
      cells: [
        cell("voice", "79.0%", "n = 520", 0.2),
        cell("chat", "71.5%", "n = 610", 0.5),
        cell("email", "Withheld", "", null),
      ],
      aside: "No clear difference",
    },
  ],
};

export const ledger: LedgerRow[] = [
  {
    key: "ai",
    name: "AI only",
    words: "n = 1,204",
    href,
    parts: [
      { name: "Confirmed", letter: "A", words: "402 confirmed", share: 0.33, href, kind: "good" },
      { name: "Quiet", letter: "B", words: "560 quiet", share: 0.47, href, kind: "unknown" },
      { name: "Came back", letter: "C", words: "242 came back", share: 0.2, href, kind: "bad" },
    ],
  },
];

export const moved = [
  { name: "Billing › Refund on chat → voice", parts: { total: 0.016, rate: 0.012, mix: 0.004 } },
  { name: "Delivery on voice", parts: { total: -0.003, rate: -0.006, mix: 0.003 } },
];
