import { said } from "../webhooks/payload";

/** The name of an evaluation by the title of its form: `Quality (EN)` is `quality_en_`. */
export function evaluationName(title: unknown): string {
  return (said(title) ?? "evaluation").toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "_");
}
