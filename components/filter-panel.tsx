import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { Disclosure } from "./disclosure";

/** A part of the bar, folded under its button; in the sheet of a phone it unfolds in place. */
export function FilterPanel({
  button,
  children,
  end = false,
  isOpen = false,
}: {
  button: ReactNode;
  children: ReactNode;
  /** Whether it hangs from the right edge of its button. */
  end?: boolean;
  /** Whether it stands open at first, to say what became of a form in it. */
  isOpen?: boolean;
}) {
  return (
    <Disclosure
      className="group relative"
      isOpen={isOpen}
      summary={
        <summary
          className={`button px-2.5 sm:px-2 group-open:bg-sunken ${end ? "" : "max-sm:h-10 max-sm:w-full max-sm:justify-start"}`}
        >
          {button}
          <ChevronDown size={14} className="text-ink-faint max-sm:ml-auto" aria-hidden="true" />
        </summary>
      }
    >
      <div
        className={`z-20 mt-1 min-w-60 rounded-large border border-line bg-surface ${end ? "absolute right-0 shadow-float" : "sm:absolute sm:shadow-float"}`}
      >
        {children}
      </div>
    </Disclosure>
  );
}

/** How many values are selected. */
export function Tally({ n }: { n: number }) {
  if (n === 0) return null;
  return (
    <span className="figures rounded-full bg-accent-soft px-1.5 text-accent text-tiny">
      {n}
      <span className="sr-only"> selected</span>
    </span>
  );
}

export function Apply() {
  return (
    <div className="border-line border-t p-2">
      <button type="submit" className="button-strong w-full">
        Apply
      </button>
    </div>
  );
}
