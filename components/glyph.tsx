import { glyphPaths } from "./glyph-paths";

export type GlyphName = keyof typeof glyphPaths;

type Props = { name: GlyphName; size: number; className?: string; color?: string };

/**
 * A sign. Decoration: the word stands beside it, or in a label. Drawn where it stands: a browser takes longer to
 * follow a reference to one sheet of signs than to read the line again.
 */
export function Glyph({ name, size, className = "", color }: Props) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      className={`glyph ${className}`.trim()}
      color={color}
      aria-hidden="true"
    >
      <path d={glyphPaths[name]} />
    </svg>
  );
}
