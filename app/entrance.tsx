import type { ReactNode } from "react";
import { Mark } from "@/components/mark";

/** The narrow page that stands before everything else. */
export function Entrance({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className="mx-auto grid min-h-svh w-full max-w-sm content-center gap-6 px-4 py-12">
      <p className="flex items-center gap-2 font-semibold text-lead">
        <Mark className="size-6" />
        Throughline
      </p>
      <div className="card grid gap-5 p-6">
        <h1 className="font-semibold text-heading">{title}</h1>
        {children}
      </div>
    </main>
  );
}
