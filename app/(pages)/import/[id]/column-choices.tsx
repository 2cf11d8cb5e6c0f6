import {
  type Choices,
  isWordField,
  type OfferedField,
  offeredFields,
  offeredNames,
  scales,
  surveys,
  type WordField,
  wordFields,
} from "@/ingest/uploads/choices";
import { guessedWords, wordsIn } from "@/ingest/uploads/guess";
import type { Look } from "@/ingest/uploads/look";
import { columnInput, constantInput, meaningInput, scaleInput, wordInput } from "../chosen";
import { Choice, Field } from "./choice";

type Table = Extract<Look, { kind: "table" }>;

/** Which column of a table is which field, what its words mean, and on which scale its answers are. */
export function ColumnChoices({ look, choices }: { look: Table; choices: Choices }) {
  return (
    <div className="grid gap-x-6 gap-y-4 md:grid-cols-2 xl:grid-cols-3">
      {offeredNames.map((field) => (
        <FieldChoice key={field} field={field} look={look} choices={choices} />
      ))}
    </div>
  );
}

function FieldChoice({ field, look, choices }: { field: OfferedField; look: Table; choices: Choices }) {
  const column = choices.columns[field] ?? "";
  const words = column === "" ? [] : wordsIn(look, column);
  const survey = surveys.find((one) => one === field);
  return (
    <fieldset className="grid content-start gap-1.5 border-line border-t pt-2">
      <legend className="sr-only">{offeredFields[field]}</legend>
      <Field
        id={columnInput(field)}
        words={`${offeredFields[field]}${needed.includes(field) ? " (needed)" : ""}`}
      >
        <Choice name={columnInput(field)} chosen={column} options={["", ...look.columns]} />
      </Field>
      {words.length > 0 && (
        <p className="truncate text-ink-faint text-tiny" title={words.slice(0, 8).join(", ")}>
          such as {words.slice(0, 4).join(", ")}
        </p>
      )}
      {isWordField(field) && column === "" && (
        <Field id={constantInput(field)} words="or the same for every row">
          <Choice
            name={constantInput(field)}
            chosen={choices.constants[field] ?? ""}
            options={["", ...wordFields[field]]}
          />
        </Field>
      )}
      {isWordField(field) && words.length > 0 && (
        <Meanings field={field} words={words} chosen={choices.words[field] ?? {}} />
      )}
      {survey && (
        <Field id={scaleInput(field)} words="on the scale">
          <Choice
            name={scaleInput(field)}
            chosen={choices.scales[field] ?? ""}
            options={["", ...scales[survey]]}
            words={scaleWords}
          />
        </Field>
      )}
    </fieldset>
  );
}

const needed: OfferedField[] = ["external_id", "channel", "started_at"];

const scaleWords = (scale: string) =>
  `${scale.replace("!", "").replace("-", " to ")}, ${scale.startsWith("!") ? "low" : "high"} is good`;

function Meanings({
  field,
  words,
  chosen,
}: {
  field: WordField;
  words: string[];
  chosen: Record<string, string>;
}) {
  const guessed = guessedWords(field, words);
  return (
    <ul className="grid gap-1.5 pl-3">
      {words.map((word) => (
        <li key={word} className="grid grid-cols-2 items-center gap-2 text-small">
          <input type="hidden" name={wordInput(field)} value={word} />
          <span className="truncate" title={word}>
            {word}
          </span>
          <Choice
            name={meaningInput(field)}
            label={`What “${word}” means as ${offeredFields[field]}`}
            chosen={chosen[word] ?? guessed[word] ?? ""}
            options={["", ...wordFields[field]]}
          />
        </li>
      ))}
    </ul>
  );
}
