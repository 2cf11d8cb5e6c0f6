import type { Route } from "next";
import { address, type Kept } from "@/components/filter-links";
import { counted } from "@/components/format";
import { Link } from "@/components/link";
import { none } from "@/language/dimension";
import { type Filter, narrowed } from "@/language/filter";
import type { TeamChoice } from "./teams-to-choose";

type Props = { teams: TeamChoice[]; filter: Filter; kept: Kept };

/** What to look at where a selection is too large to be looked at whole. */
export function ChooseTeam({ teams, filter, kept }: Props) {
  const all = teams.reduce((sum, { people, machines }) => sum + people + machines, 0);
  return (
    <section className="mt-6" aria-labelledby="teams-title">
      <h2 id="teams-title" className="font-semibold text-heading">
        Choose a team
      </h2>
      <p className="mt-0.5 max-w-4xl text-ink-soft text-small">
        {counted(all, "agent")} are too many to be held against one another at once, and those of a team do
        the same work. The filter takes several small teams together.
      </p>
      <ul className="mt-3 grid grid-cols-[repeat(auto-fill,minmax(13rem,1fr))] gap-3">
        {teams.map((team) => (
          <li key={team.name ?? none}>
            <Link
              href={address("/coaching", narrowed(filter, { team: [team.name ?? none] }), kept) as Route}
              className="card block h-full p-4 hover:border-line-strong"
            >
              <span className="font-medium">{team.name ?? "No team"}</span>
              <span className="block text-ink-soft text-small">{sizeWords(team)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function sizeWords({ people, machines }: TeamChoice): string {
  const parts = [
    people > 0 && counted(people, "person", "people"),
    machines > 0 && counted(machines, "AI agent"),
  ];
  return parts.filter(Boolean).join(", ");
}
