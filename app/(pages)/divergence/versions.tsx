import { address } from "@/components/filter-links";
import { amount, count } from "@/components/format";
import { type HeatCell, HeatTable } from "@/components/heat-table";
import { position } from "@/components/scale";
import { channelWord, groupWords } from "@/components/words";
import { database } from "@/db/client";
import { none } from "@/language/dimension";
import { type Filter, narrowed } from "@/language/filter";
import type { Reading } from "@/language/reading";
import { channels } from "@/language/vocabulary";
import { interactionResolution } from "@/metrics/interaction-resolution";
import { measure } from "@/metrics/measure";
import type { Asked } from "../asked";

const dimensions = [
  { by: "knowledge_version", title: "Knowledge-base version", without: "No version recorded" },
  { by: "model", title: "Model", without: "No model: people, or not recorded" },
] as const;

/** Which versions answered an intent on which channel, and how many contacts each resolved. */
export async function Versions({ asked, filter }: { asked: Asked; filter: Filter }) {
  const found = await Promise.all(
    dimensions.map(({ by }) =>
      measure(database(), interactionResolution, { ...filter, by: [by, "channel"] }, asked.viewer, asked.now),
    ),
  );
  return (
    <div className="mt-5 grid grid-cols-1 gap-6">
      {dimensions.map((dimension, index) => (
        <VersionMap key={dimension.by} dimension={dimension} filter={filter} readings={found[index] ?? []} />
      ))}
    </div>
  );
}

type VersionMapProps = { dimension: (typeof dimensions)[number]; filter: Filter; readings: Reading[] };

function VersionMap({ dimension: { by, title, without }, filter, readings }: VersionMapProps) {
  const rows = [...new Set(readings.map(({ group }) => group[by] ?? null))];
  const columns = channels.filter((channel) => readings.some(({ group }) => group.channel === channel));
  const cellAt = (version: string | null, channel: string): HeatCell => {
    const reading = readings.find(
      ({ group }) => (group[by] ?? null) === version && group.channel === channel,
    );
    const where = { [by]: [version ?? none], channel: [channel] };
    return cell(channel, reading, address(`/behind/${interactionResolution.id}`, narrowed(filter, where)));
  };
  return (
    <div className="min-w-0">
      <h3 className="font-medium text-small">{title}: contacts resolved, by channel</h3>
      <div className="mt-1">
        <HeatTable
          caption={`${title} by channel`}
          corner={title}
          columns={columns.map(channelWord)}
          shade="data"
          rows={rows.map((version) => ({
            key: version ?? none,
            name: version === null ? without : groupWords(by, version),
            detail: "",
            href: null,
            cells: columns.map((channel) => cellAt(version, channel)),
          }))}
        />
      </div>
    </div>
  );
}

function cell(key: string, reading: Reading | undefined, href: string): HeatCell {
  if (!reading || reading.standing === "none") return { key, words: "–", detail: "", heat: null, href: null };
  if (reading.standing === "hidden") return { key, words: "Withheld", detail: "", heat: null, href };
  const told = reading.standing === "sound" ? reading.value : null;
  return {
    key,
    words: told === null ? "Too few" : amount(told, reading.unit),
    detail: `n = ${count(reading.n)}`,
    heat: told === null ? null : position({ low: 0, high: 1 }, told) / 100,
    href,
  };
}
