import type { Unit } from "@/language/reading";
import { RowAxis, RowWords } from "./bars-svg";
import { type Domain, position } from "./scale";
import { SeriesShape } from "./series-svg";

export type Pair = {
  key: string;
  name: string;
  href: string;
  first: number | null;
  second: number | null;
  words: string;
};
export type PairShape = { name: string; shape: "circle" | "diamond"; color: string };

const rowHeight = 44;
const axisHeight = 22;

/** Two values of one thing on one track, so that the gap between them is what one sees. */
export function PairsSvg({
  title,
  sentence,
  pairs,
  shapes,
  domain,
  unit,
}: {
  title: string;
  sentence: string;
  pairs: Pair[];
  shapes: [PairShape, PairShape];
  domain: Domain;
  unit: Unit;
}) {
  const height = pairs.length * rowHeight;
  const place = (value: number) => `${position(domain, value)}%`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing cannot be a fieldset
    <svg
      width="100%"
      height={height + axisHeight}
      className="overflow-visible"
      role="group"
      aria-label={`${title}. ${sentence}`}
    >
      <RowAxis domain={domain} unit={unit} height={height} />
      {pairs.map(({ key, name, href, first, second, words }, index) => (
        <svg
          key={key}
          y={index * rowHeight}
          height={rowHeight}
          className="overflow-visible"
          role="presentation"
        >
          <RowWords name={name} href={href} words={words} />
          {first !== null && second !== null && (
            <line
              x1={place(first)}
              x2={place(second)}
              y1="27"
              y2="27"
              strokeWidth="6"
              strokeLinecap="round"
              className="stroke-line-strong opacity-60"
            />
          )}
          {[first, second].map((value, which) => {
            const shape = shapes[which === 0 ? 0 : 1];
            return value === null ? null : (
              <svg key={shape.name} x={place(value)} y="27" className="overflow-visible" role="presentation">
                <SeriesShape shape={shape.shape} color={shape.color} />
              </svg>
            );
          })}
        </svg>
      ))}
    </svg>
  );
}
