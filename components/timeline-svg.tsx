import type { Channel, HandoffFate, Outcome } from "@/language/vocabulary";
import { ChannelGlyph, channelColor } from "./channel-glyph";
import { Sideways } from "./sideways";
import { FateShape, OutcomeShape } from "./state-glyph";
import { timelinePlaces } from "./timeline-places";
import { type Crossing, type Step, timelineSteps } from "./timeline-steps";
import { channelWord, fateWords } from "./words";

export type Stop = {
  id: number;
  channel: Channel;
  startedAt: string;
  /** Null: not to be seen, or nothing that a customer did. */
  outcome: Outcome | null;
  /** What a reader of the drawing hears: "Chat, 8 Nov, 19:28: handed off". */
  words: string;
  /** Under the line, a few short rows. */
  labels: string[];
};

const laneHeight = 52;
const footRow = 15;
/** Between two stops, so that what is written under them does not meet. */
const leastGap = 60;
const radius = 13;

/** A journey over its channels: a lane each, contacts in order, handoffs between them by their fate. */
export function TimelineSvg({
  label,
  stops,
  crossings,
}: {
  label: string;
  stops: Stop[];
  crossings: Crossing[];
}) {
  const lanes = [...new Set(stops.map(({ channel }) => channel))];
  const xs = timelinePlaces(stops.map(({ startedAt }) => startedAt));
  const height = lanes.length * laneHeight;
  const rows = Math.max(...stops.map(({ labels }) => labels.length));
  const laneOf = (channel: Channel) => lanes.indexOf(channel) * laneHeight + laneHeight / 2;
  const places = stops.map(({ channel }, index) => ({ x: xs[index] ?? 50, y: laneOf(channel) }));
  const steps = timelineSteps(stops, crossings);
  return (
    <div className="flex">
      <ul className="shrink-0 pr-3 text-small" aria-label="Channels">
        {lanes.map((channel) => (
          <li key={channel} className="flex items-center gap-1.5" style={{ height: laneHeight }}>
            <ChannelGlyph channel={channel} />
            <span className="max-sm:sr-only">{channelWord(channel)}</span>
          </li>
        ))}
      </ul>
      <Sideways words={label} className="min-w-0 grow">
        {/* biome-ignore lint/a11y/useSemanticElements: a drawing cannot be a fieldset */}
        <svg
          width="100%"
          height={height + (rows + 0.6) * footRow}
          style={{ minWidth: leastWidth(xs) }}
          role="group"
          aria-label="Contacts in order"
        >
          {lanes.map((channel) => (
            <line
              key={channel}
              x1="0"
              x2="100%"
              y1={laneOf(channel)}
              y2={laneOf(channel)}
              className="stroke-line"
            />
          ))}
          <svg
            width="100%"
            height={height}
            viewBox={`0 0 100 ${height}`}
            preserveAspectRatio="none"
            role="presentation"
          >
            {steps.map((step) => (
              <Thread key={`${step.from}-${step.to}`} step={step} places={places} />
            ))}
          </svg>
          {steps.map((step) => (
            <FateSign key={`${step.from}-${step.to}`} step={step} places={places} />
          ))}
          {stops.map((stop, index) => (
            <StopSign
              key={stop.id}
              stop={stop}
              place={places[index] ?? { x: 50, y: 0 }}
              foot={height}
              anchor={anchorOf(index, stops.length)}
            />
          ))}
        </svg>
      </Sideways>
    </div>
  );
}

const leastWidth = (xs: number[]) =>
  Math.max(0, ...xs.slice(1).map((x, index) => (100 * leastGap) / (x - (xs[index] ?? 0))));

type Place = { x: number; y: number };
const looks: Record<HandoffFate, string> = {
  kept: "stroke-better [stroke-width:2.5]",
  lost: "stroke-worse [stroke-width:2.5] [stroke-dasharray:6_5]",
  never_connected: "stroke-worse [stroke-width:2.5] [stroke-dasharray:2_5]",
  unknown: "stroke-ink-faint [stroke-width:2] [stroke-dasharray:1_4]",
};

/** Where a thread ends: at its stop, or nowhere, a short way on. */
function ends({ from, to }: Step, places: Place[]): [Place, Place] {
  const start = places[from] ?? { x: 50, y: 0 };
  return [start, places[to] ?? { x: Math.min(99, start.x + 8), y: start.y }];
}

function Thread({ step, places }: { step: Step; places: Place[] }) {
  const [a, b] = ends(step, places);
  const middle = (a.x + b.x) / 2;
  return (
    <path
      d={`M${a.x} ${a.y}C${middle} ${a.y} ${middle} ${b.y} ${b.x} ${b.y}`}
      fill="none"
      strokeLinecap="round"
      className={`stroke-even ${step.fate ? looks[step.fate] : "stroke-line-strong [stroke-width:1.5]"}`}
    />
  );
}

function FateSign({ step, places }: { step: Step; places: Place[] }) {
  if (!step.fate) return null;
  const [a, b] = ends(step, places);
  const x = step.to < 0 ? b.x : (a.x + b.x) / 2;
  return (
    <svg
      x={`${x}%`}
      y={(a.y + b.y) / 2}
      className="overflow-visible"
      role="img"
      aria-label={fateWords[step.fate]}
    >
      <circle r="10" className="fill-surface" />
      <g transform="translate(-8 -8)">
        <FateShape fate={step.fate} size={16} />
      </g>
    </svg>
  );
}

/** What is written under the first and the last stop keeps within the drawing. */
const anchors = { start: -radius, middle: 0, end: radius };
type Anchor = keyof typeof anchors;

function anchorOf(index: number, length: number): Anchor {
  if (length === 1) return "middle";
  return index === 0 ? "start" : index === length - 1 ? "end" : "middle";
}

type Sign = { stop: Stop; place: Place; foot: number; anchor: Anchor };

function StopSign({ stop, place, foot, anchor }: Sign) {
  const { id, channel, outcome, words, labels } = stop;
  return (
    <>
      <a href={`#interaction-${id}`} aria-label={words}>
        <svg x={`${place.x}%`} y={place.y} className="overflow-visible" role="presentation">
          <circle
            r={outcome ? radius : 7}
            className="fill-surface"
            stroke={channelColor(channel)}
            strokeWidth="2"
            strokeDasharray={outcome ? undefined : "3 3"}
          />
          {outcome && (
            <g transform="translate(-8 -8)">
              <OutcomeShape outcome={outcome} size={16} />
            </g>
          )}
        </svg>
      </a>
      {labels.map((label, row) => (
        <text
          key={label}
          x={`${place.x}%`}
          dx={anchors[anchor]}
          y={foot + 14 + row * footRow}
          textAnchor={anchor}
          className={`figures text-tiny ${row === 0 ? "fill-ink-soft" : "fill-ink-faint"}`}
        >
          {label}
        </text>
      ))}
    </>
  );
}
