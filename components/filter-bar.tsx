import { SlidersHorizontal } from "lucide-react";
import type { Route } from "next";
import Form from "next/form";
import type { ReactNode } from "react";
import { type Dimension, dimensionNames, none } from "@/language/dimension";
import type { Filter } from "@/language/filter";
import { agentKinds, journeyShapes } from "@/language/vocabulary";
import { ChannelGlyph } from "./channel-glyph";
import { Chosen } from "./chosen";
import { ComparisonChoice, type ComparisonChoiceProps } from "./comparison-choice";
import { CopyLink } from "./copy-link";
import { FilterChoice, type Option, type OptionList } from "./filter-choice";
import { address, type Kept, written } from "./filter-links";
import { Tally } from "./filter-panel";
import { count } from "./format";
import { IntentChoice } from "./intent-choice";
import { listed } from "./listed";
import { PeriodChoice, type Preset } from "./period-choice";
import { groupWords } from "./words";

/** What there is to select; names as they stand in the URL. */
export type Offered = {
  channels: string[];
  teams: string[];
  intents: string[];
  agents: { id: string; name: string; kind: string | null }[];
  sources: string[];
  models: string[];
  knowledgeVersions: string[];
};

export type FilterBarProps = {
  path: string;
  filter: Filter;
  choices: Offered;
  presets: Preset[];
  /** Null on a page that compares nothing; what was chosen elsewhere goes along all the same. */
  comparison: ComparisonChoiceProps | null;
  /** Parameters of this page besides the filter; links keep them. */
  kept?: Kept;
  /** Parameters of the comparison; links and views keep them, the form sets them. */
  against: Kept;
  /** The dimension whose values are all listed, however many they are. */
  choosing: string | null;
  /** What the reader should know about what is shown, in sentences. */
  notes: string[];
  /** A menu that stands beside the bar, of the address that it is given. */
  menu?: (kept: Kept) => ReactNode;
  children?: ReactNode;
};

const sheet = "filter-sheet";
/** Asked for by a mark that was clicked, never by hand. */
const marked = ["channel_path", "agent_path", "hour_of_day"] as const;

/** Period, comparison and selections as one GET form: works without script, and its address is the view. */
export function FilterBar({
  path,
  filter,
  choices,
  presets,
  comparison,
  kept: own = [],
  against,
  choosing,
  notes,
  menu,
  children,
}: FilterBarProps) {
  const kept = [...own, ...against];
  const agentNames = new Map(choices.agents.map(({ id, name }) => [id, name]));
  const list = (name: Dimension, words: string, values: readonly string[]): OptionList => ({
    name,
    words,
    options: [...new Set([...values, ...(filter.where[name] ?? [])])].map((value) => ({
      value: written(filter, name, value),
      words: (name === "agent" && agentNames.get(value)) || groupWords(name, value),
      sign: name === "channel" && value !== none && <ChannelGlyph channel={value} />,
      chosen: filter.where[name]?.includes(value) ?? false,
    })),
  });
  const { isCut, values } = listed(
    choices.agents.map(({ id }) => id),
    filter.where.agent ?? [],
    choosing === "agent",
  );
  const agents = list("agent", "Agents", values);
  const machines = new Set(
    choices.agents.filter(({ kind }) => kind === "ai").map(({ id }) => written(filter, "agent", id)),
  );
  const isMachine = ({ value }: Option) => machines.has(value);
  const agentLists: OptionList[] = [
    { ...agents, words: "AI agents", options: agents.options.filter(isMachine) },
    {
      ...agents,
      words: "People",
      options: agents.options.filter((option) => !isMachine(option)),
      ...(isCut && {
        all: {
          words: `All ${count(choices.agents.length)} agents`,
          href: address(path, filter, [...kept, ["choose", "agent"]]),
        },
      }),
    },
  ];
  const several = (values: string[]) => (values.length > 1 ? values : []);
  const more = [
    list("channels", "Journey", journeyShapes),
    list("source", "Source", several(choices.sources)),
    list("model", "Model", choices.models),
    list("knowledge_version", "Knowledge base", choices.knowledgeVersions),
  ];
  const unseen: Kept = [
    ...marked.flatMap((name) =>
      (filter.where[name] ?? []).map((value): Kept[number] => [name, written(filter, name, value)]),
    ),
    ...against.filter(([name]) => name !== "against" || comparison === null),
    ...(filter.asOf ? [["as_of", filter.asOf] as Kept[number]] : []),
  ];
  const chosen = dimensionNames.reduce((n, name) => n + (filter.where[name]?.length ?? 0), 0);
  return (
    <div className="relative">
      <div className="flex items-start gap-2 print:hidden">
        <Form
          action={path as Route}
          key={address(path, filter, kept)}
          className="sm:flex-1"
          aria-label="Filter"
        >
          <button type="button" popoverTarget={sheet} className="button sm:hidden">
            <SlidersHorizontal size={14} aria-hidden="true" />
            Filter
            <Tally n={chosen} />
          </button>
          <div
            id={sheet}
            popover="auto"
            className="flex-wrap gap-2 bg-transparent sm:gap-1 text-ink max-sm:fixed max-sm:inset-x-0 max-sm:top-auto max-sm:bottom-0 max-sm:max-h-[85svh] max-sm:w-full max-sm:max-w-none max-sm:overflow-y-auto max-sm:rounded-t-large max-sm:border-line max-sm:border-t max-sm:bg-surface max-sm:p-4 max-sm:shadow-float max-sm:backdrop:bg-black/30 max-sm:open:grid sm:static sm:flex sm:w-auto sm:overflow-visible"
          >
            <PeriodChoice period={filter.period} presets={presets} />
            {comparison && <ComparisonChoice {...comparison} />}
            <FilterChoice words="Team" lists={[list("team", "Team", choices.teams)]} />
            <FilterChoice words="Channel" lists={[list("channel", "Channel", choices.channels)]} />
            <IntentChoice
              paths={choices.intents}
              chosen={filter.where.intent ?? []}
              written={(intent) => written(filter, "intent", intent)}
            />
            <FilterChoice
              words="Agent"
              lists={[list("agent_kind", "Kind", agentKinds), ...agentLists]}
              isOpen={choosing === "agent"}
            />
            <FilterChoice words="More" lists={more} />
            {children}
            <button
              type="button"
              popoverTarget={sheet}
              popoverTargetAction="hide"
              className="button h-10 sm:hidden"
            >
              Close
            </button>
          </div>
          {unseen.map(([name, value]) => (
            <input key={name + value} type="hidden" name={name} value={value} />
          ))}
        </Form>
        <div className="ml-auto flex shrink-0 gap-2">
          <CopyLink address={address(path, filter, kept)} />
          {menu?.(kept)}
        </div>
      </div>
      <Chosen path={path} filter={filter} kept={kept} agentNames={agentNames} />
      {notes.map((note) => (
        <p key={note} className="mt-2 text-ink-soft text-small">
          {note}
        </p>
      ))}
    </div>
  );
}
