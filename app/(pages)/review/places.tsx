import { Tabs } from "@/components/tabs";

const places = [
  { words: "Queue", href: "/review" },
  { words: "Random sample", href: "/review/sample" },
  { words: "Reviews", href: "/review/scorecards/reviews" },
  { words: "Scorecards", href: "/review/scorecards" },
  { words: "Calibration", href: "/review/calibration" },
  { words: "Disputes", href: "/review/disputes" },
  { words: "Rules", href: "/review/rules" },
];

/** The pages of a review, as links. */
export function Places({ here }: { here: string }) {
  return (
    <div className="mb-5">
      <Tabs
        words="Pages of the review"
        tabs={places.map((place) => ({ ...place, n: null, current: place.href === here }))}
      />
    </div>
  );
}
