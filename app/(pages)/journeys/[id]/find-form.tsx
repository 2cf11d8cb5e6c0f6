import { Search } from "lucide-react";
import { counted } from "@/components/format";
import { foundIn } from "@/components/marked-text";
import type { Line } from "@/journeys/line-shape";

type Props = {
  line: Line;
  find: string;
  /** What else stands in the address. */
  kept: [name: string, value: string][];
};

/** Searches what was said on this line; the transcripts with a find open by themselves. */
export function FindForm({ line, find, kept }: Props) {
  const texts = line.interactions.flatMap((one) =>
    one.hidden ? [] : one.messages.flatMap(({ text }) => text ?? []),
  );
  if (texts.length === 0) return null;
  const found = texts.reduce((sum, text) => sum + foundIn(text, find).length, 0);
  return (
    <search className="mb-3 print:hidden">
      <form action="#contacts" className="flex flex-wrap items-center gap-2">
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <label className="flex max-w-72 grow items-center gap-2">
          <Search size={14} className="shrink-0 text-ink-faint" aria-hidden="true" />
          <span className="sr-only">Search in what was said</span>
          <input
            type="search"
            name="find"
            defaultValue={find}
            placeholder="Search in what was said"
            maxLength={100}
            className="field"
          />
        </label>
        <button type="submit" className="button">
          Search
        </button>
        {find !== "" && (
          <p className="text-ink-soft text-small" role="status">
            {found === 0 ? "Not said on this line." : `Found ${counted(found, "time")}.`}
          </p>
        )}
      </form>
    </search>
  );
}
