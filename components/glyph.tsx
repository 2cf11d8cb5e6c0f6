import {
  AppWindow,
  ArrowRightLeft,
  BookOpen,
  Bot,
  CircleCheck,
  CircleDashed,
  CircleEllipsis,
  CircleQuestionMark,
  CircleX,
  ClipboardCheck,
  ClipboardX,
  CornerUpRight,
  Diff,
  FileText,
  FileUp,
  Flag,
  Goal,
  HandHelping,
  Hourglass,
  LayoutDashboard,
  LayoutPanelTop,
  LogOut,
  type LucideIcon,
  Mail,
  Megaphone,
  MessageCircle,
  MessageSquareText,
  Phone,
  RadioTower,
  Settings,
  Share2,
  Smartphone,
  Split,
  SquareCheck,
  Unlink2,
  Unplug,
  UserRound,
  Video,
  VolumeOff,
  Waypoints,
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
  overview: LayoutDashboard,
  gap: Diff,
  divergence: Split,
  channels: Unlink2,
  handoffs: ArrowRightLeft,
  silence: VolumeOff,
  journeys: Waypoints,
  review: ClipboardCheck,
  coaching: HandHelping,
  targets: Goal,
  changes: Flag,
  signals: RadioTower,
  import: FileUp,
  glossary: BookOpen,
  settings: Settings,
} satisfies Record<string, LucideIcon>;

export type GlyphName = keyof typeof glyphs;

const placeOf = (name: string) => `glyph-${name}`;

/** The signs that a page repeats, each drawn once and after all that is read; `Glyph` points to them. */
export function GlyphSheet() {
  return (
    <svg className="hidden" aria-hidden="true">
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
