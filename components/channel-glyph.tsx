import { Fragment } from "react";
import { type Channel, channels, pathSeparator } from "@/language/vocabulary";
import { Glyph } from "./glyph";
import { channelWord, pathWords } from "./words";

export function isChannel(text: string): text is Channel {
  return (channels as readonly string[]).includes(text);
}

export function channelColor(channel: string): string {
  return `var(--color-channel-${isChannel(channel) ? channel : "other"})`;
}

/** A channel's sign: its own shape in its own colour. Decoration; the word stands beside or in a label. */
export function ChannelGlyph({ channel, size = 14 }: { channel: string; size?: number }) {
  return (
    <Glyph name={isChannel(channel) ? channel : "unheard_of"} size={size} color={channelColor(channel)} />
  );
}

/** `chat > voice` as a short thread of glyphs, with its words for whoever cannot see it. */
export function ChannelPath({ path }: { path: string }) {
  const steps = path.split(pathSeparator);
  const shown = steps.length > 5 ? steps.slice(0, 4) : steps;
  return (
    <span className="inline-flex items-center" title={pathWords(path)}>
      <span className="sr-only">{pathWords(path)}</span>
      {shown.map((channel, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the path
        <Fragment key={index}>
          {index > 0 && <span className="h-px w-2.5 bg-line-strong" />}
          <span className="step">
            <ChannelGlyph channel={channel} size={13} />
          </span>
        </Fragment>
      ))}
      {shown.length < steps.length && (
        <span className="pl-1.5 text-ink-faint text-tiny" aria-hidden="true">
          +{steps.length - shown.length}
        </span>
      )}
    </span>
  );
}

export function ChannelName({ channel }: { channel: string }) {
  return (
    <span className="sign">
      <ChannelGlyph channel={channel} />
      {channelWord(channel)}
    </span>
  );
}
