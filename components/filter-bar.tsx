import { X } from "lucide-react";
import type { Route } from "next";
import Form from "next/form";
import Link from "next/link";
import type { ReactNode } from "react";
import { type Dimension, dimensionNames } from "@/language/dimension";
import type { Filter } from "@/language/filter";
import { agentKinds, journeyShapes } from "@/language/vocabulary";
import { ChannelGlyph } from "./channel-glyph";
import { FilterChoice } from "./filter-choice";
import { address, type Kept, without, written } from "./filter-links";
import { instant } from "./format";
import { PeriodChoice } from "./period-choice";
import { agentKindWords, channelWord, intentWords, pathWords, shapeWords } from "./words";

export type Preset = { words: string; href: string; current: boolean };

export type FilterBarProps = {
  path: string;
  filter: Filter;
  choices: { channels: string[]; teams: string[] };
  presets: Preset[];
  /** Parameters of this page besides the filter; links keep them. */
  kept?: Kept;
  children?: ReactNode;
};

const offered: Dimension[] = ["team", "channel", "agent_kind", "channels"];

/** Period, zone and selections as one GET form: works without script, and its address is the view. */
export function FilterBar({ path, filter, choices, presets, kept = [], children }: FilterBarProps) {
  const option = (name: Dimension, words: (value: string) => string) => (value: string) => ({
    value: written(filter, name, value),
    words: words(value),
    chosen: filter.where[name]?.includes(value) ?? false,
  });
  return (
    <Form action={path as Route} key={address(path, filter, kept)} className="relative" aria-label="Filter">
      <div className="flex flex-wrap items-center gap-2 print:hidden">
        <Presets presets={presets} />
        <PeriodChoice period={filter.period} />
        <FilterChoice name="team" words="Team" options={choices.teams.map(option("team", String))} />
        <FilterChoice
          name="channel"
          words="Channel"
          options={choices.channels.map((channel) => ({
            ...option("channel", channelWord)(channel),
            sign: <ChannelGlyph channel={channel} />,
          }))}
        />
        <FilterChoice
          name="agent_kind"
          words="Agent"
          options={agentKinds.map(option("agent_kind", (kind) => agentKindWords[kind as "human" | "ai"]))}
        />
        <FilterChoice
          name="channels"
          words="Journey"
          options={journeyShapes.map(option("channels", (shape) => shapeWords[shape as "single" | "cross"]))}
        />
        {children}
      </div>
      {dimensionNames
        .filter((name) => !offered.includes(name))
        .flatMap((name) => (filter.where[name] ?? []).map((value) => [name, value] as const))
        .map(([name, value]) => (
          <input key={name + value} type="hidden" name={name} value={written(filter, name, value)} />
        ))}
      {filter.asOf && <input type="hidden" name="as_of" value={filter.asOf} />}
      <Chosen path={path} filter={filter} kept={kept} />
    </Form>
  );
}

function Presets({ presets }: { presets: Preset[] }) {
  return (
    <nav aria-label="Period" className="flex h-8 rounded-medium border border-line-strong bg-surface p-0.5">
      {presets.map(({ words, href, current }) => (
        <Link
          key={words}
          href={href as Route}
          scroll={false}
          aria-current={current ? "true" : undefined}
          className="figures flex items-center rounded-small px-2.5 text-ink-soft text-small hover:text-ink aria-[current]:bg-sunken aria-[current]:font-medium aria-[current]:text-ink"
        >
          {words}
        </Link>
      ))}
    </nav>
  );
}

const valueWords: Partial<Record<Dimension, (value: string) => string>> = {
  channel: channelWord,
  intent: intentWords,
  agent_kind: (kind) => agentKindWords[kind as "human" | "ai"] ?? kind,
  channels: (shape) => shapeWords[shape as "single" | "cross"] ?? shape,
  channel_path: pathWords,
};

/** What is selected, each with a link that takes it away. */
function Chosen({ path, filter, kept }: Pick<FilterBarProps, "path" | "filter"> & { kept: Kept }) {
  const chosen = dimensionNames.flatMap((name) =>
    (filter.where[name] ?? []).map((value) => ({
      words: valueWords[name]?.(value) ?? value,
      href: address(path, without(filter, name, value), kept),
    })),
  );
  const asOf = filter.asOf && {
    words: `As of ${instant(filter.asOf, filter.period.timeZone)}`,
    href: address(path, { ...filter, asOf: null }, kept),
  };
  const chips = asOf ? [...chosen, asOf] : chosen;
  if (chips.length === 0) return null;
  return (
    <ul className="mt-2 flex flex-wrap gap-1.5" aria-label="Selected">
      {chips.map(({ words, href }) => (
        <li key={href}>
          <Link
            href={href as Route}
            scroll={false}
            className="flex h-6 items-center gap-1 rounded-full bg-accent-soft pr-1.5 pl-2.5 text-accent text-tiny hover:opacity-80"
            aria-label={`Without ${words}`}
          >
            {words}
            <X size={12} aria-hidden="true" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
