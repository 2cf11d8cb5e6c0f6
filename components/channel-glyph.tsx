import {
  AppWindow,
  CircleEllipsis,
  FileText,
  LayoutPanelTop,
  type LucideIcon,
  Mail,
  MessageCircle,
  MessageSquareText,
  Phone,
  Share2,
  Smartphone,
  SquareCheck,
  Video,
} from "lucide-react";
import { Fragment } from "react";
import { type Channel, channels, pathSeparator } from "@/language/vocabulary";
import { channelWord, pathWords } from "./words";

const icons: Record<Channel, LucideIcon> = {
  voice: Phone,
  chat: MessageCircle,
  email: Mail,
  sms: Smartphone,
  messaging: MessageSquareText,
  social: Share2,
  in_app: LayoutPanelTop,
  video: Video,
  web_form: FileText,
  task: SquareCheck,
  other: CircleEllipsis,
};

export function isChannel(text: string): text is Channel {
  return (channels as readonly string[]).includes(text);
}

export function channelColor(channel: string): string {
  return `var(--color-channel-${isChannel(channel) ? channel : "other"})`;
}

/** A channel's sign: its own shape in its own colour. Decoration; the word stands beside or in a label. */
export function ChannelGlyph({ channel, size = 14 }: { channel: string; size?: number }) {
  const Icon = isChannel(channel) ? icons[channel] : AppWindow;
  return <Icon size={size} strokeWidth={2} color={channelColor(channel)} aria-hidden="true" />;
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
          <span className="inline-flex size-6 items-center justify-center rounded-full border border-line bg-surface">
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
    <span className="inline-flex items-center gap-1.5">
      <ChannelGlyph channel={channel} />
      {channelWord(channel)}
    </span>
  );
}
