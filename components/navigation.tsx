import { Glyph, type GlyphName } from "./glyph";
import { NavLink } from "./nav-link";

type Place = { href: string; name: string; glyph: GlyphName };

/** In the order of a morning: what the numbers say, what people do about it, what the numbers stand on. */
const groups: { name: string; places: Place[] }[] = [
  {
    name: "Answers",
    places: [
      { href: "/", name: "Overview", glyph: "overview" },
      { href: "/gap", name: "Gap", glyph: "gap" },
      { href: "/divergence", name: "Divergence", glyph: "divergence" },
      { href: "/channels", name: "Channels", glyph: "channels" },
      { href: "/handoffs", name: "Handoffs", glyph: "handoffs" },
      { href: "/silence", name: "Silence", glyph: "silence" },
    ],
  },
  {
    name: "Work",
    places: [
      { href: "/journeys", name: "Journeys", glyph: "journeys" },
      { href: "/review", name: "Review", glyph: "review" },
      { href: "/coaching", name: "Coaching", glyph: "coaching" },
      { href: "/targets", name: "Targets", glyph: "targets" },
      { href: "/changes", name: "Changes", glyph: "changes" },
    ],
  },
  {
    name: "Data",
    places: [
      { href: "/signals", name: "Signals", glyph: "signals" },
      { href: "/import", name: "Import", glyph: "import" },
      { href: "/glossary", name: "Glossary", glyph: "glossary" },
      { href: "/settings", name: "Settings", glyph: "settings" },
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
            {places.map(({ href, name, glyph }) => (
              <li key={href}>
                <NavLink href={href}>
                  <Glyph name={glyph} size={16} />
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
