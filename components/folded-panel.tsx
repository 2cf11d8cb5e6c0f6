import type { ComponentProps } from "react";
import { FilterPanel } from "./filter-panel";
import { Later } from "./later";

/** A part of the bar whose contents come after the page: together they weigh more than all that is read before them. */
export function FoldedPanel({ children, ...panel }: ComponentProps<typeof FilterPanel>) {
  return (
    <FilterPanel {...panel}>
      {panel.isOpen ? children : <Later fallback={null}>{children}</Later>}
    </FilterPanel>
  );
}
