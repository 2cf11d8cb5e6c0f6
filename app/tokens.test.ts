import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

type Rgb = [number, number, number];

/** Every colour of the product by name, light and dark. */
const colours = new Map(
  [
    ...readFileSync(join(__dirname, "tokens.css"), "utf8").matchAll(
      /--color-([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g,
    ),
  ].map(([, name = "", light = "", dark = ""]) => [name, { light, dark }]),
);
const themes = ["light", "dark"] as const;
const channels = [...colours.keys()].filter((name) => name.startsWith("channel-"));

const linear = (hex: string): Rgb =>
  [1, 3, 5].map((place) => {
    const value = Number.parseInt(hex.slice(place, place + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
const of = (name: string, theme: "light" | "dark"): Rgb => linear(colours.get(name)?.[theme] ?? "");
const times = (rows: Rgb[], [r, g, b]: Rgb): Rgb =>
  rows.map((row) => row[0] * r + row[1] * g + row[2] * b) as Rgb;

/** WCAG 2.2, relative luminance and contrast. */
function contrast(one: Rgb, other: Rgb): number {
  const [dim = 0, bright = 0] = [one, other]
    .map(([r, g, b]) => 0.2126 * r + 0.7152 * g + 0.0722 * b)
    .sort((a, b) => a - b);
  return (bright + 0.05) / (dim + 0.05);
}

/** How the three dichromats see, on linear RGB: Machado, Oliveira, Fernandes, IEEE TVCG 15 (2009), severity 1. */
const eyes: Record<string, Rgb[]> = {
  "all cones": [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** CIE 1976 difference: about 2 can just be seen side by side. */
function difference(one: Rgb, other: Rgb): number {
  const [a, b] = [lab(one), lab(other)];
  return Math.hypot(...a.map((value, place) => value - (b[place] ?? 0)));
}

function lab(colour: Rgb): Rgb {
  const clipped = colour.map((value) => Math.min(1, Math.max(0, value))) as Rgb;
  const [x, y, z] = times(
    [
      [0.4124 / 0.95047, 0.3576 / 0.95047, 0.1805 / 0.95047],
      [0.2126, 0.7152, 0.0722],
      [0.0193 / 1.08883, 0.1192 / 1.08883, 0.9505 / 1.08883],
    ],
    clipped,
  ).map((value) => (value > 216 / 24389 ? Math.cbrt(value) : ((24389 / 27) * value + 16) / 116)) as Rgb;
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

for (const theme of themes) {
  test.each(["ink", "ink-soft", "ink-faint", "accent", "better", "worse", "caution"])(
    `${theme}: %s can be read on paper, cards and sunken ground: at least 4.5 to 1`,
    (name) => {
      for (const ground of ["paper", "surface", "sunken"])
        expect(contrast(of(name, theme), of(ground, theme)), ground).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each(["data", ...channels])(`${theme}: %s stands out from a card: at least 3 to 1`, (name) => {
    expect(contrast(of(name, theme), of("surface", theme))).toBeGreaterThanOrEqual(3);
  });

  test.each(Object.keys(eyes))(
    `${theme}: with %s the two lines of a chart, and good and bad, are apart`,
    (eye) => {
      const seen = (name: string) => times(eyes[eye] ?? [], of(name, theme));
      for (const [one = "", other = ""] of [
        ["data", "accent"],
        ["better", "worse"],
      ])
        expect(difference(seen(one), seen(other)), `${one} and ${other}`).toBeGreaterThan(12);
    },
  );
}
