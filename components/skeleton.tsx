/** Stands where cards and charts will be. It shows only where the wait is long enough to be noticed. */
export function Skeleton({ cards, charts }: { cards: number; charts: number }) {
  return (
    <div className="mt-8 animate-appear" role="status">
      <span className="sr-only">The numbers are on their way.</span>
      {cards > 0 && <div className="mb-4 h-6.5 w-48 rounded-small bg-sunken" />}
      <div className={`grid gap-4 sm:grid-cols-2 ${columns[cards] ?? ""}`}>
        {Array.from({ length: cards }, (_, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they are all alike
          <div key={place} className="card grid h-66 grid-cols-1 content-start gap-3 p-4">
            <div className="h-4 w-32 rounded-small bg-sunken" />
            <div className="h-9 w-24 rounded-small bg-sunken" />
            <div className="h-8 rounded-small bg-sunken" />
          </div>
        ))}
      </div>
      {Array.from({ length: charts }, (_, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are all alike
        <div key={place} className="mt-4">
          <Chart />
        </div>
      ))}
    </div>
  );
}

/** Stands where one more chart will be, when the others are there. */
export function SkeletonChart() {
  return (
    <div className="animate-appear" role="status">
      <span className="sr-only">One more answer is on its way.</span>
      <Chart />
    </div>
  );
}

function Chart() {
  return (
    <div className="card grid h-112 grid-cols-1 content-start gap-3 p-5">
      <div className="h-5 w-56 rounded-small bg-sunken" />
      <div className="h-4 w-96 max-w-full rounded-small bg-sunken" />
    </div>
  );
}

const columns: Record<number, string> = { 3: "lg:grid-cols-3", 4: "lg:grid-cols-4" };
