/** What passes from one place to another: `all` of it, of which `lost` is lost and `unknown` unknown. */
export type Flow = { key: string; from: string; to: string; all: number; lost: number; unknown: number };

/** A block at a side, and the band between two of them; heights and places in the unit of the drawing. */
export type FlowNode = { name: string; y: number; height: number };
export type FlowBand = Flow & { left: number; right: number; height: number };

export type FlowPlaces = { left: FlowNode[]; right: FlowNode[]; bands: FlowBand[] };

/** Pixels between two blocks of a side, and how wide a block is. */
export const flowGap = 10;
export const nodeWidth = 6;

/** Where everything lies in a flow drawing of some height: largest first on both sides, no two crossing twice. */
export function flowPlaces(flows: Flow[], height: number): FlowPlaces {
  const total = flows.reduce((sum, { all }) => sum + all, 0);
  const [from, to] = [sizes(flows, "from"), sizes(flows, "to")];
  const room = height - flowGap * (Math.max(from.size, to.size) - 1);
  const scale = total === 0 ? 0 : Math.max(0, room) / total;
  const left = nodes(from, scale);
  const right = nodes(to, scale);
  const [leftFree, rightFree] = [free(left), free(right)];
  const order = (one: FlowNode[], name: string) => one.findIndex((node) => node.name === name);
  const bands = [...flows]
    .sort((a, b) => order(left, a.from) - order(left, b.from) || order(right, a.to) - order(right, b.to))
    .map((flow) => ({
      ...flow,
      left: take(leftFree, flow.from, flow.all * scale),
      height: flow.all * scale,
    }));
  const placed = [...bands]
    .sort((a, b) => order(right, a.to) - order(right, b.to) || order(left, a.from) - order(left, b.from))
    .map((band) => ({ ...band, right: take(rightFree, band.to, band.height) }));
  return { left, right, bands: placed };
}

function sizes(flows: Flow[], side: "from" | "to"): Map<string, number> {
  const found = new Map<string, number>();
  for (const flow of flows) found.set(flow[side], (found.get(flow[side]) ?? 0) + flow.all);
  return new Map([...found].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)));
}

function nodes(sized: Map<string, number>, scale: number): FlowNode[] {
  let y = 0;
  return [...sized].map(([name, all]) => {
    const node = { name, y, height: all * scale };
    y += node.height + flowGap;
    return node;
  });
}

const free = (side: FlowNode[]) => new Map(side.map(({ name, y }) => [name, y]));

function take(places: Map<string, number>, name: string, height: number): number {
  const y = places.get(name) ?? 0;
  places.set(name, y + height);
  return y;
}

/** The outline of a band of even thickness from one place to another. */
export function ribbon(from: { x: number; y: number }, to: { x: number; y: number }, thick: number): string {
  const middle = (from.x + to.x) / 2;
  return [
    `M${from.x} ${from.y}`,
    `C${middle} ${from.y} ${middle} ${to.y} ${to.x} ${to.y}`,
    `V${to.y + thick}`,
    `C${middle} ${to.y + thick} ${middle} ${from.y + thick} ${from.x} ${from.y + thick}Z`,
  ].join("");
}
