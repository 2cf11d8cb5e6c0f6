import type { ReactNode } from "react";

/** What a live chart says about the place under the pointer. */
export function ChartTip({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="max-w-80 rounded-medium border border-line bg-surface px-3 py-2 text-tiny shadow-float">
      <p className="font-medium">{title}</p>
      {children}
    </div>
  );
}
