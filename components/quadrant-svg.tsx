import { LiveLayer } from "./live-layer";
import { quadrantLabels } from "./quadrant-labels";
import { QuadrantKey, QuadrantNames } from "./quadrant-names";
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
  const named = sizes.map(({ className, ...size }) => ({ className, ...quadrantLabels(places, size) }));
  return (
    <>
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
          <line
            x1={`${x(middle.ease)}%`}
            x2={`${x(middle.ease)}%`}
            y2="100%"
            className="stroke-line-strong"
          />
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
          {named.map((one) => (
            <QuadrantNames key={one.className} {...one} places={places} />
          ))}
        </svg>
        <LiveLayer live={{ kind: "quadrant", ...places }} />
      </div>
      {named.map((one) => (
        <QuadrantKey key={one.className} {...one} />
      ))}
    </>
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
      <text x="-30" y="-12" className="fill-ink-soft text-tiny">
        ↑ more satisfied
      </text>
    </>
  );
}

/** How large the drawing at least is: on a phone, beside the navigation, and there on a wide screen. */
const sizes = [
  { width: 250, height: 384, className: "sm:hidden" },
  { width: 560, height: 384, className: "max-sm:hidden xl:hidden" },
  { width: 860, height: 384, className: "max-xl:hidden" },
];
