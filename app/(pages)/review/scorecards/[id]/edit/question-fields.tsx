import type { Question } from "@/quality/scorecards/card";
import { MoveButtons } from "./move-buttons";

type Props = {
  question: Question;
  /** "section 1, question 2". */
  name: string;
  isFirst: boolean;
  isLast: boolean;
  wish: string;
  isAdded: boolean;
};

/** A question of the draft. The ends of a scale are asked for only where the kind is one. */
export function QuestionFields({ question, name, isFirst, isLast, wish, isAdded }: Props) {
  const { id, words, help, kind, low, high, notApplicable, critical, passesFrom } = question;
  const own = <span className="sr-only"> of {name}</span>;
  return (
    <fieldset id={id} className="group/question grid min-w-0 gap-3 border-line border-t pt-3">
      <legend className="sr-only">{name}</legend>
      <div className="grid gap-3 sm:grid-cols-[1fr_auto] sm:items-end">
        <label className="grid gap-1 text-ink-soft text-small">
          <span>Question{own}</span>
          <input
            className="field"
            name={`${id}:words`}
            maxLength={300}
            autoComplete="off"
            placeholder="Ask so that yes, or a high value, is good"
            defaultValue={words}
            // biome-ignore lint/a11y/noAutofocus: somebody who adds a question is about to write it
            autoFocus={isAdded}
          />
        </label>
        <MoveButtons id={id} name={name} isFirst={isFirst} isLast={isLast} wish={wish} />
      </div>
      <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
        <label className="grid w-36 gap-1 text-ink-soft text-small">
          <span>Kind{own}</span>
          <select className="field" name={`${id}:kind`} defaultValue={kind}>
            <option value="yes_no">Yes or no</option>
            <option value="scale">Scale</option>
          </select>
        </label>
        <div className="hidden gap-4 group-has-[option[value=scale]:checked]/question:flex">
          <Numeral words="From" own={name} field={`${id}:low`} value={low} />
          <Numeral words="To" own={name} field={`${id}:high`} value={high} />
          <div className="hidden group-has-[input[name$=critical]:checked]/question:block">
            <Numeral words="Passes from" own={name} field={`${id}:passes_from`} value={passesFrom} />
          </div>
        </div>
        <Tick words="May not apply" own={name} field={`${id}:not_applicable`} isTicked={notApplicable} />
        <Tick words="Critical" own={name} field={`${id}:critical`} isTicked={critical} />
      </div>
      <label className="grid gap-1 text-ink-soft text-small">
        <span>Help for whoever judges{own}</span>
        <textarea className="field h-14 py-1.5" name={`${id}:help`} maxLength={1000} defaultValue={help} />
      </label>
    </fieldset>
  );
}

type FieldProps = { words: string; own: string; field: string };

function Numeral({ words, own, field, value }: FieldProps & { value: number | null }) {
  return (
    <label className="grid w-20 gap-1 text-ink-soft text-small">
      <span>
        {words}
        <span className="sr-only">, {own}</span>
      </span>
      <input
        className="field"
        name={field}
        inputMode="numeric"
        autoComplete="off"
        defaultValue={value ?? ""}
      />
    </label>
  );
}

function Tick({ words, own, field, isTicked }: FieldProps & { isTicked: boolean }) {
  return (
    <label className="option h-8">
      <input type="checkbox" name={field} value="1" defaultChecked={isTicked} />
      <span>
        {words}
        <span className="sr-only">, {own}</span>
      </span>
    </label>
  );
}
