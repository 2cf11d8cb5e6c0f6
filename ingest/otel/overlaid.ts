import type { z } from "zod";
import { type Conventions, conventionsSchema } from "./conventions";
import { usualConventions } from "./usual-conventions";

/** The usual conventions with what a source says otherwise: lists replace lists. */
export function overlaid(overlay: unknown): Conventions {
  const { keys, surveys, ...rest } = overlaySchema.parse(overlay);
  return {
    ...usualConventions,
    ...given(rest),
    keys: { ...usualConventions.keys, ...given(keys ?? {}) },
    surveys: { ...usualConventions.surveys, ...given(surveys ?? {}) },
  };
}

/** What a source may say otherwise: any part of the conventions. */
export const overlaySchema = conventionsSchema
  .extend({
    keys: conventionsSchema.shape.keys.partial(),
    surveys: conventionsSchema.shape.surveys.partial(),
  })
  .partial();

export type Overlay = z.infer<typeof overlaySchema>;

function given<T extends object>(overlay: T): { [K in keyof T]-?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(overlay).filter(([, value]) => value !== undefined)) as never;
}
