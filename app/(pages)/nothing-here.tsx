import { Database, SearchX } from "lucide-react";
import type { Route } from "next";
import { address, type Kept } from "@/components/filter-links";
import { Link } from "@/components/link";
import { Notice } from "@/components/notice";
import { dimensionNames, dimensions } from "@/language/dimension";
import { type Filter, narrowed } from "@/language/filter";

/** An installation without a single interaction: what to do next. */
export function EmptyDatabase() {
  return (
    <Notice Icon={Database} title="No data yet">
      <p>
        Throughline draws journeys from your contacts. Bring a file of them, or look around in the demo first.
      </p>
      <p>
        <Link href="/import" className="button-strong">
          Bring a file
        </Link>
      </p>
      <Command
        says="The same on the server, CSV or NDJSON:"
        line="npm run throughline -- import contacts.csv --source my-desk"
      />
      <Command
        says="The demo, about 20,000 made-up contacts:"
        line="npm run throughline -- seed broken-handoff"
      />
      <p className="text-ink-faint text-small">
        Add <code className="font-mono">--dry-run</code> to an import to see what it would do.
      </p>
    </Notice>
  );
}

function Command({ says, line }: { says: string; line: string }) {
  return (
    <div className="text-left">
      <p className="text-small">{says}</p>
      <pre className="mt-1 whitespace-pre-wrap break-words rounded-medium bg-sunken px-3 py-2 text-ink text-small">
        <code className="font-mono">{line}</code>
      </pre>
    </div>
  );
}

/** A filter that nothing matches: each selection as a link that drops it. */
export function NothingMatches({
  path,
  filter,
  kept,
  wider,
}: {
  path: string;
  filter: Filter;
  kept: Kept;
  /** A period in which there are rows. */
  wider: { words: string; href: string };
}) {
  const selected = dimensionNames.filter((name) => filter.where[name]?.length);
  return (
    <Notice Icon={SearchX} title="Nothing matches">
      <p>
        No journey opened in this period fits everything that is selected. Drop a selection or widen the
        period:
      </p>
      <ul className="flex flex-wrap justify-center gap-2">
        {selected.map((name) => (
          <li key={name}>
            <Link href={address(path, narrowed(filter, { [name]: [] }), kept) as Route} className="button">
              Any {dimensions[name].words}
            </Link>
          </li>
        ))}
        {kept.length > 0 && (
          <li>
            <Link href={address(path, filter) as Route} className="button">
              Any outcome
            </Link>
          </li>
        )}
        <li>
          <Link href={wider.href as Route} className="button">
            {wider.words}
          </Link>
        </li>
      </ul>
    </Notice>
  );
}
