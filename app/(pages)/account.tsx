import { LogOut, type LucideIcon, Monitor, Moon, Sun } from "lucide-react";
import { roleWords } from "@/components/words";
import type { Viewer } from "@/db/viewer";
import { leave } from "../sign-out/leave";
import { type Theme, themes } from "../theme";
import { chooseTheme } from "./choose-theme";

const signs: Record<Theme, { Icon: LucideIcon; words: string }> = {
  system: { Icon: Monitor, words: "As the system" },
  light: { Icon: Sun, words: "Light" },
  dark: { Icon: Moon, words: "Dark" },
};

/** Who is signed in, light or dark, and the way out. */
export function Account({ viewer, theme }: { viewer: Viewer; theme: Theme }) {
  return (
    <div className="flex items-center justify-between gap-3 lg:grid lg:gap-3 lg:px-2.5">
      <form action={chooseTheme} className="flex w-fit rounded-medium border border-line p-0.5">
        {themes.map((one) => {
          const { Icon, words } = signs[one];
          return (
            <button
              key={one}
              type="submit"
              name="theme"
              value={one}
              aria-pressed={one === theme}
              aria-label={`Colours: ${words}`}
              title={words}
              className="grid size-6 place-items-center rounded-small text-ink-faint hover:text-ink aria-pressed:bg-sunken aria-pressed:text-ink"
            >
              <Icon size={14} aria-hidden="true" />
            </button>
          );
        })}
      </form>
      <div className="flex min-w-0 items-center justify-between gap-2">
        <p className="min-w-0 text-small leading-4.5">
          <span className="block truncate font-medium">{viewer.name}</span>
          <span className="block text-ink-faint text-tiny">{roleWords[viewer.role]}</span>
        </p>
        <form action={leave}>
          <button
            type="submit"
            aria-label="Sign out"
            title="Sign out"
            className="grid size-8 place-items-center rounded-medium text-ink-faint hover:bg-sunken hover:text-ink"
          >
            <LogOut size={15} aria-hidden="true" />
          </button>
        </form>
      </div>
    </div>
  );
}
