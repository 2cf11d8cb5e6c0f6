import type { Metadata } from "next";
import { PageHead } from "@/components/page-head";
import { Skeleton } from "@/components/skeleton";
import { registry } from "@/metrics/registry";
import { sqlText } from "@/metrics/sql-text";
import { type Asked, asked as askedOf } from "../asked";
import { Streamed } from "../streamed";
import { Entry } from "./entry";

export const metadata: Metadata = { title: "Glossary" };

/** What each number means, written from the definitions that compute it. */
export default async function Glossary({ searchParams }: PageProps<"/glossary">) {
  const asked = await askedOf("/glossary", searchParams);
  return (
    <>
      <PageHead
        title="Glossary"
        lede="What each number means: what it asks, of which rows, what is left out, how its interval is made, and the query that runs. These are the definitions that compute the pages and the API; nothing here is written twice."
        problems={asked.problems}
      />
      <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_12rem] lg:gap-10">
        <nav
          aria-label="Metrics"
          className="mb-6 max-lg:card max-lg:px-4 lg:sticky lg:top-7 lg:order-2 lg:mb-0 lg:self-start print:hidden"
        >
          <ul className="mask-b-from-[calc(100%-2.5rem)] max-h-72 columns-2 gap-x-4 overflow-y-auto pb-10 text-small max-lg:pt-4 sm:columns-3 lg:max-h-[calc(100svh-3.5rem)] lg:columns-1 [&>li]:break-inside-avoid [&>li]:pb-1">
            {registry.map(({ id, name }) => (
              <li key={id}>
                <a href={`#${id}`} className="text-ink-soft hover:text-ink hover:underline">
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <Streamed question="glossary" fallback={<Skeleton cards={0} charts={2} />}>
          <Entries asked={asked} />
        </Streamed>
      </div>
    </>
  );
}

function Entries({ asked: { filter, viewer, now } }: { asked: Asked }) {
  const asOf = filter.asOf ?? now.toISOString();
  return (
    <div className="grid grid-cols-1 gap-4">
      {registry.map((metric) => (
        <Entry key={metric.id} metric={metric} sql={sqlText({ metric, filter, viewer, asOf })} />
      ))}
    </div>
  );
}
