import { Checkbox } from "./filter-choice";
import { Apply, Tally } from "./filter-panel";
import { FoldedPanel } from "./folded-panel";
import { type IntentStep, intentSteps } from "./intent-steps";
import { Searchable } from "./searchable";
import { intentWords } from "./words";

type Props = {
  paths: string[];
  chosen: readonly string[];
  /** A path as it stands in the address. */
  written: (path: string) => string;
};

/** Intents as a tree of checkboxes; a step that is selected selects everything below it. */
export function IntentChoice({ paths, chosen, written }: Props) {
  if (paths.length === 0 && chosen.length === 0) return null;
  return (
    <FoldedPanel
      button={
        <>
          Intent
          <Tally n={chosen.length} />
        </>
      }
    >
      <fieldset className="max-h-80 overflow-y-auto p-1">
        <legend className="sr-only">Intent</legend>
        <Searchable words="Intents">
          <Steps steps={intentSteps([...paths, ...chosen])} chosen={chosen} written={written} />
        </Searchable>
      </fieldset>
      <Apply />
    </FoldedPanel>
  );
}

function Steps({ steps, ...props }: Pick<Props, "chosen" | "written"> & { steps: IntentStep[] }) {
  return (
    <ul>
      {steps.map(({ path, step, below }) => (
        <li key={path} data-words={intentWords(path)} className="group/step">
          <Checkbox
            name="intent"
            option={{
              value: props.written(path),
              words: path === step ? intentWords(path) : (intentWords(path).split("› ").at(-1) ?? step),
              chosen: props.chosen.includes(path),
            }}
          />
          {below.length > 0 && (
            <div className="ml-3.5 border-line border-l pl-1.5 in-[li:has(>label>input:checked)]:border-accent in-[li:has(>label>input:checked)]:bg-accent-soft/40">
              <Steps steps={below} {...props} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
