import { Plus } from "lucide-react";
import type { Section } from "@/quality/scorecards/card";
import { MoveButtons } from "./move-buttons";
import { QuestionFields } from "./question-fields";

type Props = {
  section: Section;
  place: number;
  of: number;
  /** What was pressed last; its button, or what it added, has the focus. */
  wish: string;
  added: string | null;
};

/** A section of the draft with its questions. */
export function SectionFields({ section, place, of, wish, added }: Props) {
  const { id, title, weight, questions } = section;
  const name = `section ${place + 1}`;
  return (
    <fieldset id={id} className="card grid min-w-0 gap-4 p-4">
      <legend className="float-left font-semibold text-lead">Section {place + 1}</legend>
      <div className="grid gap-3 sm:grid-cols-[1fr_6rem_auto] sm:items-end">
        <label className="grid gap-1 text-ink-soft text-small">
          <span>
            Title<span className="sr-only"> of {name}</span>
          </span>
          <input
            className="field"
            name={`${id}:title`}
            maxLength={80}
            autoComplete="off"
            defaultValue={title}
            // biome-ignore lint/a11y/noAutofocus: somebody who adds a section is about to name it
            autoFocus={wish === "add-section" && added === id}
          />
        </label>
        <label className="grid gap-1 text-ink-soft text-small">
          <span>
            Weight<span className="sr-only"> of {name}</span>
          </span>
          <input
            className="field"
            name={`${id}:weight`}
            inputMode="decimal"
            autoComplete="off"
            defaultValue={weight ?? ""}
          />
        </label>
        <MoveButtons id={id} name={name} isFirst={place === 0} isLast={place === of - 1} wish={wish} />
      </div>
      {questions.map((question, at) => (
        <QuestionFields
          key={question.id}
          question={question}
          name={`section ${place + 1}, question ${at + 1}`}
          isFirst={place === 0 && at === 0}
          isLast={place === of - 1 && at === questions.length - 1}
          wish={wish}
          isAdded={wish.startsWith("add-question") && added === question.id}
        />
      ))}
      <button type="submit" name="do" value={`add-question:${id}`} className="button justify-self-start">
        <Plus size={14} aria-hidden="true" />
        Add a question<span className="sr-only"> to {name}</span>
      </button>
    </fieldset>
  );
}
