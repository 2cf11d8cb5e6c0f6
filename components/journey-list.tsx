import type { JourneyRow } from "@/metrics/journey-rows";
import { ChannelPath } from "./channel-glyph";
import { count, counted, shortInstant } from "./format";
import { journeyAddress } from "./journey-address";
import { Link } from "./link";
import { JourneyState } from "./state-glyph";
import { intentWords } from "./words";

const heads = ["Customer", "Opened", "Channels", "About", "Contacts", "Handoffs", "CSAT", "Ease", "Outcome"];

type Listed = {
  timeZone: string;
  /** The address of this list, by which a journey leads on to its neighbours. */
  list: string;
};

/** Journeys as a table; on a phone each row is a small card. */
export function JourneyList({ rows, timeZone, list }: Listed & { rows: JourneyRow[] }) {
  return (
    <div className="card overflow-hidden">
      {/* biome-ignore lint/a11y/noRedundantRoles: display other than table takes the roles away */}
      <table role="table" className="rows">
        <thead>
          <tr>
            {heads.map((words) => (
              <th key={words} scope="col" className={numeric(words)}>
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} timeZone={timeZone} list={list} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const numeric = (head: string) =>
  ["Contacts", "Handoffs", "CSAT", "Ease"].includes(head) ? "text-right" : "";

function Row({ row, timeZone, list }: Listed & { row: JourneyRow }) {
  const { id, customer, openedAt, channelPath, intents, contacts, handoffs, lostHandoffs, csat, ease } = row;
  return (
    <tr>
      <th scope="row">
        <Link href={journeyAddress(id, timeZone, list)} className="row-link whitespace-nowrap">
          {customer}
        </Link>
      </th>
      <td className="whitespace-nowrap text-ink-soft max-md:justify-self-end max-md:text-tiny">
        {shortInstant(openedAt, timeZone)}
      </td>
      <td className="max-md:order-2">
        <ChannelPath path={channelPath} />
      </td>
      <td className="w-full max-w-0 truncate text-ink-soft normal-nums max-md:order-1 max-md:col-span-2 max-md:w-auto max-md:max-w-none">
        <Intents intents={intents} />
      </td>
      <td className="text-right max-md:hidden">{count(contacts)}</td>
      <td className="text-right max-md:hidden">
        {count(handoffs)}
        {lostHandoffs > 0 && (
          <span className="whitespace-nowrap text-worse"> · {count(lostHandoffs)} lost</span>
        )}
      </td>
      <Score value={csat} of={5} />
      <Score value={ease} of={7} />
      <td className="pr-4 max-md:order-3 max-md:self-center max-md:justify-self-end max-md:pr-0">
        <JourneyState state={row.state} />
      </td>
      <td className="text-ink-faint text-tiny max-md:order-4 max-md:col-span-2 md:hidden">
        {[
          counted(contacts, "contact"),
          handoffs > 0 && counted(handoffs, "handoff"),
          lostHandoffs > 0 && `${lostHandoffs} lost`,
        ]
          .filter(Boolean)
          .join(" · ")}
      </td>
    </tr>
  );
}

function Intents({ intents }: { intents: string[] }) {
  const [first, ...others] = intents;
  if (!first) return <span className="text-ink-faint">No intent</span>;
  return (
    <span title={intents.map(intentWords).join(", ")}>
      {intentWords(first)}
      {others.length > 0 && <span className="whitespace-nowrap text-ink-faint"> +{others.length}</span>}
    </span>
  );
}

function Score({ value, of }: { value: number | null; of: number }) {
  return (
    <td className="whitespace-nowrap text-right max-md:hidden">
      {value === null ? (
        <span className="text-ink-faint" title="No answer">
          –<span className="sr-only">no answer</span>
        </span>
      ) : (
        <>
          {value}
          <span className="text-ink-faint">/{of}</span>
        </>
      )}
    </td>
  );
}
