import {
  AppWindow,
  Bot,
  CircleCheck,
  CircleDashed,
  CircleEllipsis,
  CircleQuestionMark,
  CircleX,
  ClipboardCheck,
  ClipboardX,
  CornerUpRight,
  FileText,
  Hourglass,
  LayoutPanelTop,
  LogOut,
  type LucideIcon,
  Mail,
  Megaphone,
  MessageCircle,
  MessageSquareText,
  Phone,
  Share2,
  Smartphone,
  SquareCheck,
  Unplug,
  UserRound,
  Video,
} from "lucide-react";

const glyphs = {
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
  unheard_of: AppWindow,
  ai: Bot,
  human: UserRound,
  done: CircleCheck,
  failed: CircleX,
  silent: CircleDashed,
  complained: Megaphone,
  disconnected: Unplug,
  unknown: CircleQuestionMark,
  open: Hourglass,
  passed_on: CornerUpRight,
  left: LogOut,
  note_read: ClipboardCheck,
  note_unread: ClipboardX,
} satisfies Record<string, LucideIcon>;

export type GlyphName = keyof typeof glyphs;

const placeOf = (name: string) => `glyph-${name}`;

/** The signs that lists repeat, each drawn once a page; `Glyph` points to them. */
export function GlyphSheet() {
  return (
    <svg width="0" height="0" className="absolute" aria-hidden="true">
      {Object.entries(glyphs).map(([name, Icon]) => (
        <symbol key={name} id={placeOf(name)} viewBox="0 0 24 24">
          <Icon />
        </symbol>
      ))}
    </svg>
  );
}

type Props = { name: GlyphName; size: number; className?: string; color?: string };

/** Decoration: the word stands beside it, or in a label. */
export function Glyph({ name, size, className, color }: Props) {
  return (
    <svg width={size} height={size} className={className} color={color} aria-hidden="true">
      <use href={`#${placeOf(name)}`} />
    </svg>
  );
}
