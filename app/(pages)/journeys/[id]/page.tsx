import { ArrowLeft } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Link } from "@/components/link";
import { database } from "@/db/client";
import { line } from "@/journeys/line";
import { isTimeZone } from "@/language/period";
import { businessZone } from "@/metrics/business-zone";
import { isBlind } from "@/quality/reviews/blindness";
import { currentViewer } from "../../../viewer";
import { ContactByContact } from "./contact-by-contact";
import { Flags } from "./flags";
import { LineDrawing } from "./line-drawing";
import { Reviews } from "./reviews";
import { Summary } from "./summary";
import { withoutScores } from "./without-scores";

type Props = PageProps<"/journeys/[id]">;

/** The line of an address, once a request; null where there is none or it is out of scope. */
const lineOf = cache(async (id: string) => {
  const viewer = await currentViewer();
  const found = /^\d{1,15}$/.test(id) ? await line(database(), Number(id), viewer) : null;
  return found && ((await isBlind(database(), viewer, found.id)) ? withoutScores(found) : found);
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await lineOf((await params).id);
  return { title: found ? `Journey of ${found.customer.name}` : "Not found" };
}

/** One journey: readable in ten seconds at the top, complete below. */
export default async function Journey({ params, searchParams }: Props) {
  const found = await lineOf((await params).id);
  if (!found) notFound();
  const zone = [(await searchParams).time_zone ?? []].flat()[0];
  const timeZone = zone && isTimeZone(zone) ? zone : await businessZone(database());
  return (
    <>
      <Link
        href="/journeys"
        className="mb-3 inline-flex items-center gap-1.5 text-ink-soft text-small hover:text-ink print:hidden"
      >
        <ArrowLeft size={14} aria-hidden="true" />
        Journeys
      </Link>
      <Summary line={found} timeZone={timeZone} now={new Date()} />
      <section className="card mt-5 p-4 sm:p-5">
        <h2 className="mb-2 font-semibold text-lead">The line</h2>
        <LineDrawing line={found} timeZone={timeZone} />
      </section>
      <Flags line={found} viewer={await currentViewer()} timeZone={timeZone} />
      <Reviews line={found} viewer={await currentViewer()} timeZone={timeZone} />
      <h2 className="mt-8 mb-3 font-semibold text-heading">Contact by contact</h2>
      <ContactByContact line={found} timeZone={timeZone} />
    </>
  );
}
