import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

type Props = {
  Icon: LucideIcon;
  title: string;
  /** The title is that of the page where the notice is all there is. */
  heading?: "h1" | "h2";
  children: ReactNode;
};

/** A page or a section that has nothing to show, with what one can do about it. */
export function Notice({ Icon, title, heading: Heading = "h2", children }: Props) {
  return (
    <section className="card grid grid-cols-1 justify-items-center gap-2 px-4 py-12 text-center sm:px-6">
      <Icon size={28} strokeWidth={1.5} className="text-ink-faint" aria-hidden="true" />
      <Heading className="font-semibold text-heading">{title}</Heading>
      <div className="grid w-full max-w-xl grid-cols-1 gap-3 text-ink-soft">{children}</div>
    </section>
  );
}
