import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

/** A page or a section that has nothing to show, with what one can do about it. */
export function Notice({ Icon, title, children }: { Icon: LucideIcon; title: string; children: ReactNode }) {
  return (
    <section className="card grid grid-cols-1 justify-items-center gap-2 px-4 py-12 text-center sm:px-6">
      <Icon size={28} strokeWidth={1.5} className="text-ink-faint" aria-hidden="true" />
      <h2 className="font-semibold text-heading">{title}</h2>
      <div className="grid w-full max-w-xl grid-cols-1 gap-3 text-ink-soft">{children}</div>
    </section>
  );
}
