import { glyphPaths } from "./glyph-paths";

/** The signs that a page repeats, each drawn once and after all that is read; `Glyph` points to them. */
export function GlyphSheet() {
  return (
    <svg className="hidden" aria-hidden="true">
      {Object.entries(glyphPaths).map(([name, d]) => (
        <symbol
          key={name}
          id={`glyph-${name}`}
          viewBox="0 0 24 24"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinecap="round"
          strokeLinejoin="round"
        >
          <path d={d} />
        </symbol>
      ))}
    </svg>
  );
}
