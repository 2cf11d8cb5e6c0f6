import { Plus, Undo2 } from "lucide-react";
import { placeOf } from "@/quality/scorecards/edits";
import type { Problem } from "@/quality/scorecards/problems";
import type { Version } from "@/quality/scorecards/scorecards";
import { keepDraft } from "../../keep-scorecard";
import { SectionFields } from "./section-fields";

type Props = { scorecardId: number; draft: Version; wish: string; problems: Problem[] };

/**
 * The whole draft as one form: every button keeps what was typed and then does its own, so that it works the
 * same without scripts.
 */
export function Builder({ scorecardId, draft, wish, problems }: Props) {
  const { card, edit, undoable } = draft;
  return (
    <form action={keepDraft} className="grid gap-4">
      <input type="hidden" name="id" value={scorecardId} />
      <input type="hidden" name="edit" value={edit} />
      <div className="sticky top-12 z-10 flex flex-wrap items-center gap-2 bg-paper py-2 lg:top-0">
        <button type="submit" name="do" value="save" className="button">
          Keep the draft
        </button>
        <button
          type="submit"
          name="do"
          value="undo"
          className="button"
          disabled={undoable === 0}
          // biome-ignore lint/a11y/noAutofocus: after a removal, taking it back is what one may want next
          autoFocus={wish.startsWith("remove:")}
        >
          <Undo2 size={14} aria-hidden="true" />
          Undo
        </button>
        <button type="submit" name="do" value="publish" className="button-strong ml-auto">
          Publish version {draft.number}
        </button>
      </div>
      <p role="status" className="sr-only">
        {said(wish)}
      </p>
      {problems.length > 0 && <Problems problems={problems} />}
      <label className="grid max-w-xl gap-1 text-ink-soft text-small">
        Name of the scorecard
        <input
          className="field"
          name="name"
          maxLength={80}
          autoComplete="off"
          defaultValue={card.name}
          placeholder="Service quality"
        />
      </label>
      {card.sections.map((section, place) => (
        <SectionFields
          key={section.id}
          section={section}
          place={place}
          of={card.sections.length}
          wish={wish}
          added={placeOf(card, wish)}
        />
      ))}
      <button type="submit" name="do" value="add-section" className="button justify-self-start">
        <Plus size={14} aria-hidden="true" />
        Add a section
      </button>
    </form>
  );
}

function Problems({ problems }: { problems: Problem[] }) {
  return (
    <div role="alert" className="rounded-medium bg-caution-soft px-3 py-2 text-caution text-small">
      <p className="font-medium">This cannot be published yet:</p>
      <ul className="mt-0.5 list-disc pl-4">
        {problems.map(({ id, sentence }) => (
          <li key={sentence}>
            {id === null ? (
              sentence
            ) : (
              <a href={`#${id}`} className="underline">
                {sentence}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

const done: Record<string, string> = {
  save: "The draft is kept.",
  undo: "The last change is taken back.",
  "add-section": "A section is added.",
  "add-question": "A question is added.",
  up: "Moved up.",
  down: "Moved down.",
  remove: "Removed. Undo takes it back.",
};

const said = (wish: string) => done[wish.split(":")[0] ?? ""] ?? "";
