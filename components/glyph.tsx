import type { glyphPaths } from "./glyph-paths";

export type GlyphName = keyof typeof glyphPaths;

type Props = { name: GlyphName; size: number; className?: string; color?: string };

/** A sign of the page's sheet. Decoration: the word stands beside it, or in a label. */
export function Glyph({ name, size, className, color }: Props) {
  return (
    <svg width={size} height={size} className={className} color={color} aria-hidden="true">
      <use href={`#glyph-${name}`} />
    </svg>
  );
}
