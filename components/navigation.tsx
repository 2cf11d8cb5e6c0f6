import {
  ArrowRightLeft,
  BookOpen,
  ClipboardCheck,
  Diff,
  FileUp,
  Flag,
  Goal,
  HandHelping,
  LayoutDashboard,
  type LucideIcon,
  RadioTower,
  Settings,
  Split,
  Unlink2,
  VolumeOff,
  Waypoints,
} from "lucide-react";
import { NavLink } from "./nav-link";

type Place = { href: string; name: string; Icon: LucideIcon };

/** In the order of a morning: what the numbers say, what people do about it, what the numbers stand on. */
const groups: { name: string; places: Place[] }[] = [
  {
    name: "Answers",
    places: [
      { href: "/", name: "Overview", Icon: LayoutDashboard },
      { href: "/gap", name: "Gap", Icon: Diff },
      { href: "/divergence", name: "Divergence", Icon: Split },
      { href: "/channels", name: "Channels", Icon: Unlink2 },
      { href: "/handoffs", name: "Handoffs", Icon: ArrowRightLeft },
      { href: "/silence", name: "Silence", Icon: VolumeOff },
    ],
  },
  {
    name: "Work",
    places: [
      { href: "/journeys", name: "Journeys", Icon: Waypoints },
      { href: "/review", name: "Review", Icon: ClipboardCheck },
      { href: "/coaching", name: "Coaching", Icon: HandHelping },
      { href: "/targets", name: "Targets", Icon: Goal },
      { href: "/changes", name: "Changes", Icon: Flag },
    ],
  },
  {
    name: "Data",
    places: [
      { href: "/signals", name: "Signals", Icon: RadioTower },
      { href: "/import", name: "Import", Icon: FileUp },
      { href: "/glossary", name: "Glossary", Icon: BookOpen },
      { href: "/settings", name: "Settings", Icon: Settings },
    ],
  },
];

/** The pages in three groups: one under the other at the side, two beside each other on a phone. */
export function Navigation() {
  return (
    <nav
      aria-label="Pages"
      className="grid grid-cols-2 items-start gap-x-3 gap-y-4 lg:min-h-0 lg:grid-cols-1 lg:overflow-y-auto lg:overscroll-contain"
    >
      {groups.map(({ name, places }) => (
        <div key={name} className="grid gap-1">
          <p aria-hidden="true" className="px-2.5 font-medium text-ink-faint text-tiny">
            {name}
          </p>
          <ul aria-label={name} className="grid gap-0.5">
            {places.map(({ href, name, Icon }) => (
              <li key={href}>
                <NavLink href={href}>
                  <Icon size={16} aria-hidden="true" />
                  {name}
                </NavLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
