import { LiveLayer } from "./live-layer";
import { type QuadrantPoint, quadrantPlaces } from "./quadrant-places";
import { type Domain, fromTop, position, ticks } from "./scale";

type Props = {
  title: string;
  sentence: string;
  points: QuadrantPoint[];
  /** Where the lines that make the quarters cross: the values of all together. */
  middle: { ease: number; satisfaction: number };
};

/** Satisfaction over ease, a circle an intent. Left and above: satisfied, but it was hard. */
export function QuadrantSvg({ title, sentence, points, middle }: Props) {
  const places = quadrantPlaces(points);
  const { across, up } = places;
  const x = (value: number) => position(across, value);
  const y = (value: number) => fromTop(up, value);
  return (
    <div className="relative mt-7 mr-3 mb-9 ml-9 h-96">
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing cannot be a fieldset */}
      <svg
        width="100%"
        height="100%"
        className="overflow-visible"
        role="group"
        aria-label={`${title}. ${sentence}`}
      >
        <rect
          width={`${x(middle.ease)}%`}
          height={`${y(middle.satisfaction)}%`}
          className="fill-caution-soft"
        />
        <text x="8" y="18" className="fill-caution text-tiny">
          Satisfied, but hard
        </text>
        <Axes across={across} up={up} />
        <line x1={`${x(middle.ease)}%`} x2={`${x(middle.ease)}%`} y2="100%" className="stroke-line-strong" />
        <line
          x2="100%"
          y1={`${y(middle.satisfaction)}%`}
          y2={`${y(middle.satisfaction)}%`}
          className="stroke-line-strong"
        />
        {places.points.map(({ key, name, href, ease, satisfaction, radius, words }) => (
          <svg
            key={key}
            x={`${x(ease)}%`}
            y={`${y(satisfaction)}%`}
            className="overflow-visible"
            role="presentation"
          >
            <a href={href} aria-label={`${name}: ${words}`} className="group">
              <title>{`${name}: ${words}`}</title>
              <circle
                r={radius}
                className="fill-data stroke-surface opacity-35 group-hover:opacity-70 group-focus-visible:opacity-70"
              />
              <circle r="2" className="fill-data" />
            </a>
          </svg>
        ))}
        {named(points, across, up).map(({ key, name, ease, satisfaction }) => (
          <text
            key={key}
            x={`${x(ease)}%`}
            y={`${y(satisfaction)}%`}
            dx={x(ease) > 70 ? -10 : 10}
            dy="-0.6em"
            textAnchor={x(ease) > 70 ? "end" : "start"}
            className="pointer-events-none fill-ink stroke-surface text-tiny [paint-order:stroke]"
            strokeWidth="3"
          >
            {name}
          </text>
        ))}
      </svg>
      <LiveLayer live={{ kind: "quadrant", ...places }} />
    </div>
  );
}

function Axes({ across, up }: { across: Domain; up: Domain }) {
  return (
    <>
      <rect width="100%" height="100%" fill="none" className="stroke-line" />
      {ticks(across).map((value) => (
        <text
          key={value}
          x={`${position(across, value)}%`}
          y="100%"
          dy="1.4em"
          textAnchor="middle"
          className="figures fill-ink-faint text-tiny"
        >
          {value}
        </text>
      ))}
      {ticks(up).map((value) => (
        <text
          key={value}
          x="-8"
          y={`${fromTop(up, value)}%`}
          dy="0.32em"
          textAnchor="end"
          className="figures fill-ink-faint text-tiny"
        >
          {value}
        </text>
      ))}
      <text x="100%" y="100%" dy="2.8em" textAnchor="end" className="fill-ink-soft text-tiny">
        easier →
      </text>
      <text x="-30" y="-10" className="fill-ink-soft text-tiny">
        ↑ more satisfied
      </text>
    </>
  );
}

/** The names of the widest gaps, as far as they do not run into one another. */
function named(points: QuadrantPoint[], across: Domain, up: Domain): QuadrantPoint[] {
  const kept: QuadrantPoint[] = [];
  for (const point of [...points].sort((a, b) => b.satisfaction - b.ease - (a.satisfaction - a.ease))) {
    const isFree = kept.every(
      (other) =>
        Math.abs(position(up, other.satisfaction) - position(up, point.satisfaction)) > 6 ||
        Math.abs(position(across, other.ease) - position(across, point.ease)) > 30,
    );
    if (isFree && kept.length < 6) kept.push(point);
  }
  return kept;
}
