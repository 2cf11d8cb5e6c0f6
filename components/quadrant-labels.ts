import type { PlacedPoint, QuadrantPlaces } from "./quadrant-places";
import { fromTop, position } from "./scale";

/** A name beside its circle: how far from the middle of it, in pixels, and which end of the name is there. */
export type PlacedLabel = {
  key: string;
  name: string;
  x: number;
  y: number;
  dx: number;
  dy: number;
  anchor: "start" | "middle" | "end";
};

type Size = { width: number; height: number };
type Box = { left: number; right: number; top: number; bottom: number };

const [letter, line, gap] = [6.3, 15, 3];
/** What the drawing itself says in its upper left corner. */
const corner: Box = { left: 8, right: 128, top: 6, bottom: 21 };

/**
 * The names that fit into a drawing of this size, the widest gaps first: none leaves the drawing, covers a
 * circle or runs into another name or the words in the corner. Letters are taken as equally wide, since
 * nobody can measure them here. What does not fit is `left`, for a number and a key below the drawing.
 */
export function quadrantLabels(
  { points, across, up }: QuadrantPlaces,
  size: Size,
): { labels: PlacedLabel[]; left: PlacedPoint[] } {
  const at = (point: PlacedPoint) => ({
    x: (position(across, point.ease) / 100) * size.width,
    y: (fromTop(up, point.satisfaction) / 100) * size.height,
  });
  const circles = points.map((point) => around(at(point), point.radius));
  const labels: PlacedLabel[] = [];
  const left: PlacedPoint[] = [];
  const taken: Box[] = [corner];
  const widestFirst = [...points].sort((a, b) => b.satisfaction - b.ease - (a.satisfaction - a.ease));
  for (const point of widestFirst) {
    const own = circles[points.indexOf(point)];
    const others = [...circles.filter((circle) => circle !== own), ...taken];
    const fit = beside(point).find((label) => {
      const box = boxOf(at(point), label);
      return isInside(box, size) && others.every((other) => !overlap(box, other));
    });
    if (fit) {
      taken.push(boxOf(at(point), fit));
      labels.push(fit);
    } else left.push(point);
  }
  return { labels, left };
}

/** Right of the circle, left of it, over it, under it; and over and under, beginning or ending at its edge. */
function beside({ key, name, ease: x, satisfaction: y, radius }: PlacedPoint): PlacedLabel[] {
  const away = radius + gap;
  const label = { key, name, x, y };
  const [over, under] = [-away - 1, away + 10];
  return [
    { ...label, dx: away, dy: 4, anchor: "start" },
    { ...label, dx: -away, dy: 4, anchor: "end" },
    { ...label, dx: 0, dy: over, anchor: "middle" },
    { ...label, dx: 0, dy: under, anchor: "middle" },
    { ...label, dx: radius, dy: over, anchor: "end" },
    { ...label, dx: -radius, dy: over, anchor: "start" },
    { ...label, dx: radius, dy: under, anchor: "end" },
    { ...label, dx: -radius, dy: under, anchor: "start" },
  ];
}

function boxOf(at: { x: number; y: number }, { name, dx, dy, anchor }: PlacedLabel): Box {
  const width = name.length * letter;
  const start = { start: 0, middle: width / 2, end: width }[anchor];
  const left = at.x + dx - start;
  const bottom = at.y + dy + gap;
  return { left, right: left + width, top: bottom - line, bottom };
}

const around = ({ x, y }: { x: number; y: number }, radius: number): Box => ({
  left: x - radius,
  right: x + radius,
  top: y - radius,
  bottom: y + radius,
});

const isInside = ({ left, right, top, bottom }: Box, { width, height }: Size) =>
  left >= 0 && right <= width && top >= 0 && bottom <= height;

const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
