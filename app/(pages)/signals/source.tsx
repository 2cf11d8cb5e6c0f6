import { ClockAlert } from "lucide-react";
import type { ReactNode } from "react";
import { count, duration, instant } from "@/components/format";
import { Sideways } from "@/components/sideways";
import { channelWord } from "@/components/words";
import { channels } from "@/language/vocabulary";
import type { Captured } from "@/signals/captured";
import type { Delay } from "@/signals/delays";
import type { Pulse } from "@/signals/pulse";
import { signals } from "@/signals/signals";
import { SignalCell } from "./signal-cell";

type Props = { source: string; rows: Captured[]; pulses: Pulse[]; delays: Delay[]; timeZone: string };

/** One source: a column a channel, a row a signal, and below them when it was heard of and how late. */
export function Source({ source, rows, pulses, delays, timeZone }: Props) {
  const shown = channels.filter((channel) => [...rows, ...pulses].some((one) => one.channel === channel));
  const columns = shown.map((channel) => ({
    channel,
    row: rows.find((one) => one.channel === channel),
    pulse: pulses.find((one) => one.channel === channel),
    delay: delays.find((one) => one.channel === channel),
  }));
  return (
    <article className="card p-4 sm:p-5" aria-label={source}>
      <h3 className="font-semibold text-lead">{source}</h3>
      <Sideways words={`What ${source} says, by channel`} className="mt-2">
        <table className="figures w-full text-left text-small">
          <caption className="sr-only">What {source} says, by channel</caption>
          <thead>
            <tr className="border-line-strong border-b text-ink-soft">
              <th scope="col" className="sticky left-0 bg-surface py-1.5 pr-3 font-medium">
                Signal
              </th>
              {columns.map(({ channel }) => (
                <th key={channel} scope="col" className="min-w-28 px-2 py-1.5 font-medium">
                  {channelWord(channel)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Line name="Contacts" detail="in the period">
              {columns.map(({ channel, row }) => (
                <td key={channel} className="px-2 py-1.5 font-medium">
                  {count(row?.contacts ?? 0)}
                  {row && row.looked < row.contacts && (
                    <span className="block font-normal text-ink-soft text-tiny">
                      {count(row.looked)} newest looked at
                    </span>
                  )}
                </td>
              ))}
            </Line>
            {signals.map((signal) => (
              <Line key={signal.id} name={signal.name} detail={`of ${signal.many}`}>
                {columns.map(({ channel, row }) => (
                  <SignalCell key={channel} signal={signal} of={row?.arrived[signal.id]} />
                ))}
              </Line>
            ))}
            <Line name="Last contact" detail="whatever the period">
              {columns.map(({ channel, pulse }) => (
                <td key={channel} className="px-2 py-1.5">
                  {pulse ? <LastSeen pulse={pulse} timeZone={timeZone} /> : "–"}
                </td>
              ))}
            </Line>
            <Line name="Delay until arrival" detail="half, nine in ten, 99 in 100">
              {columns.map(({ channel, delay }) => (
                <td key={channel} className="whitespace-nowrap px-2 py-1.5">
                  {delay ? <Percentiles delay={delay} /> : "Not known"}
                </td>
              ))}
            </Line>
          </tbody>
        </table>
      </Sideways>
    </article>
  );
}

function Line({ name, detail, children }: { name: string; detail: string; children: ReactNode }) {
  return (
    <tr className="border-line border-b align-top last:border-0">
      <th scope="row" className="sticky left-0 min-w-28 bg-surface py-1.5 pr-3 font-normal">
        {name}
        <span className="block text-ink-soft text-tiny">{detail}</span>
      </th>
      {children}
    </tr>
  );
}

function LastSeen({
  pulse: { last, quietSeconds, usualSeconds, isStale },
  timeZone,
}: {
  pulse: Pulse;
  timeZone: string;
}) {
  return (
    <>
      {instant(last, timeZone)}
      {isStale && (
        <span className="flex items-center gap-1 font-medium text-caution text-tiny">
          <ClockAlert size={12} className="shrink-0" aria-hidden="true" />
          <span>
            Stale: quiet for <span className="whitespace-nowrap">{duration(quietSeconds)}</span>
          </span>
        </span>
      )}
      <span className="block text-ink-soft text-tiny">
        {usualSeconds === null ? (
          "Rhythm not known yet"
        ) : (
          <>
            Longest pause: <span className="whitespace-nowrap">{duration(usualSeconds)}</span>
          </>
        )}
      </span>
    </>
  );
}

function Percentiles({ delay: { n, p50, p90, p99 } }: { delay: Delay }) {
  return (
    <>
      {[p50, p90, p99].map((seconds, place) => (
        <span key={places[place]} className="block">
          <span className="text-ink-soft text-tiny">{places[place]}</span> {duration(seconds)}
        </span>
      ))}
      <span className="text-ink-soft text-tiny">n = {count(n)}</span>
    </>
  );
}

const places = ["p50", "p90", "p99"] as const;
