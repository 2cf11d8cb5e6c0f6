"use client";

import { useActionState } from "react";
import { channelWord } from "@/components/words";
import { channels } from "@/language/vocabulary";
import { keepAttributes } from "./keep-attributes";

type List = { name: string; words: string; text: string; usual: string; differs: boolean };
export type Shown = {
  lists: List[];
  channel: string;
  idleMinutes: string;
  resolvedFrom: string;
  reportsContextReads: string;
};

/** What is believed of the spans of a source. What was typed stays when it is refused. */
export function AttributesForm({ slug, shown }: { slug: string; shown: Shown }) {
  const [answer, action, pending] = useActionState(keepAttributes, null);
  const typed = (name: string, stands: string) => answer?.typed[name] ?? stands;
  return (
    <form action={action} className="grid gap-4">
      <input type="hidden" name="source" value={slug} />
      {answer && (
        <p role="alert" className="rounded-medium bg-caution-soft px-3 py-2 text-caution text-small">
          {answer.sentence}
        </p>
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        {shown.lists.map(({ name, words, text, usual, differs }) => (
          <div key={name} className="grid content-start gap-1">
            <label className="grid gap-1 text-ink-soft text-small">
              {words}
              <textarea
                className="field h-auto min-h-16 py-1.5 font-mono text-small [field-sizing:content]"
                name={name}
                spellCheck={false}
                defaultValue={typed(name, text)}
              />
            </label>
            {differs && <p className="break-words text-ink-faint text-tiny">Usual: {usual}</p>}
          </div>
        ))}
        <label className="grid content-start gap-1 text-ink-soft text-small">
          The channel of contacts that do not say theirs
          <select className="field" name="channel" defaultValue={typed("channel", shown.channel)}>
            <option value="">Told by the spans, else other</option>
            {channels.map((channel) => (
              <option key={channel} value={channel}>
                {channelWord(channel)}
              </option>
            ))}
          </select>
        </label>
        <label className="grid content-start gap-1 text-ink-soft text-small">
          Whether every reading of a case note is a span
          <select
            className="field"
            name="reportsContextReads"
            defaultValue={typed("reportsContextReads", shown.reportsContextReads)}
          >
            <option value="no">No: without one nothing is known</option>
            <option value="yes">Yes: without one it was not read</option>
          </select>
        </label>
        <label className="grid content-start gap-1 text-ink-soft text-small">
          Quiet minutes after which a contact is over
          <input
            className="field figures"
            name="idleMinutes"
            inputMode="decimal"
            defaultValue={typed("idleMinutes", shown.idleMinutes)}
          />
        </label>
        <label className="grid content-start gap-1 text-ink-soft text-small">
          The score from which on a matter was resolved, or never
          <input
            className="field figures"
            name="resolvedFrom"
            defaultValue={typed("resolvedFrom", shown.resolvedFrom)}
          />
        </label>
      </div>
      <button type="submit" className="button-strong justify-self-start" aria-disabled={pending}>
        Keep the attributes
      </button>
    </form>
  );
}
