import { Keyboard } from "lucide-react";
import { Disclosure } from "@/components/disclosure";
import { Shortcuts } from "@/components/shortcuts";

const keys: [string, string][] = [
  ["j", "next journey"],
  ["k", "journey before"],
  ["c", "claim it"],
  ["1", "confirm"],
  ["2", "not a problem"],
  ["n", "write a note, Escape leaves it"],
  ["x", "coach this"],
  ["e", "exemplar"],
  ["z", "undo what was done last"],
  ["?", "show or hide these keys"],
];

/** The keys of the queue, for who would rather not use the pointer. */
export function Keys() {
  return (
    <div className="relative hidden sm:block print:hidden">
      <Shortcuts />
      <Disclosure
        summary={
          <summary className="button" aria-keyshortcuts="?">
            <Keyboard size={14} aria-hidden="true" />
            Keys
          </summary>
        }
      >
        <dl className="absolute right-0 z-20 mt-1 grid w-64 grid-cols-[auto_1fr] gap-x-3 gap-y-1 rounded-large border border-line bg-surface p-4 text-small shadow-float">
          {keys.map(([key, words]) => (
            <div key={key} className="contents">
              <dt>
                <kbd className="rounded-small border border-line-strong px-1.5 font-mono text-tiny">
                  {key}
                </kbd>
              </dt>
              <dd className="text-ink-soft">{words}</dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </div>
  );
}
