import { instant } from "@/components/format";
import type { SessionChange } from "@/quality/coaching-sessions";

const words: Record<string, string> = {
  planned: "Planned",
  changed: "Changed",
  held: "Held",
  followed_up: "Followed up",
  cancelled: "Cancelled",
  acknowledged: "Acknowledged",
  undone: "Last change undone",
};

/** What became of a session, newest first. */
export function History({ changes, timeZone }: { changes: SessionChange[]; timeZone: string }) {
  return (
    <section aria-labelledby="history-title">
      <h2 id="history-title" className="font-semibold text-heading">
        History
      </h2>
      <ul className="mt-2 grid gap-1 text-small">
        {changes.map(({ at, author, what }) => (
          <li key={`${at} ${what}`}>
            {words[what] ?? what}
            <span className="text-ink-soft">
              {" "}
              · {instant(at, timeZone)}
              {author ? ` by ${author}` : what === "acknowledged" ? " by the agent" : ""}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
