import { type Choices, isWordField, offeredNames, surveys } from "@/ingest/uploads/choices";

/** What a form of the import page says; names of its inputs are made by the functions below. */
export function chosen(form: FormData): Choices {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const given = (name: (field: string) => string, fields: readonly string[]) =>
    Object.fromEntries(fields.map((field) => [field, text(name(field))]).filter(([, value]) => value !== ""));
  return {
    preset: text("preset") || null,
    source: text("source"),
    timeZone: text("time_zone") || null,
    keepsText: keepsText[text("text")] ?? null,
    dateFormat: text("date_format") || null,
    unit: (text("unit") || null) as Choices["unit"],
    columns: given(columnInput, offeredNames),
    constants: given(constantInput, offeredNames),
    words: Object.fromEntries(offeredNames.filter(isWordField).map((field) => [field, wordsOf(form, field)])),
    scales: given(scaleInput, surveys),
  };
}

const keepsText: Record<string, boolean> = { kept: true, dropped: false };

export const columnInput = (field: string) => `column:${field}`;
export const constantInput = (field: string) => `constant:${field}`;
export const scaleInput = (field: string) => `scale:${field}`;
export const wordInput = (field: string) => `word:${field}`;
export const meaningInput = (field: string) => `meaning:${field}`;

/** Words and their meanings come as two lists of the same length. */
function wordsOf(form: FormData, field: string): Record<string, string> {
  const meanings = form.getAll(meaningInput(field)).map(String);
  return Object.fromEntries(
    form.getAll(wordInput(field)).map((word, place) => [String(word), meanings[place] ?? ""]),
  );
}
