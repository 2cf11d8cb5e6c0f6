import type { Metadata } from "next";
import { cache } from "react";
import type { Kept } from "@/components/filter-links";
import { database } from "@/db/client";
import { isTimeZone } from "@/language/period";
import { businessZone } from "@/metrics/business-zone";
import { currentViewer } from "../../../viewer";
import { missing } from "../../missing";
import { ContactByContact } from "./contact-by-contact";
import { FindForm } from "./find-form";
import { Flags } from "./flags";
import { ForgetLink } from "./forget-link";
import { LineDrawing } from "./line-drawing";
import { Promises } from "./promises";
import { readJourney } from "./read-journey";
import { Reviews } from "./reviews";
import { RuleFigures } from "./rule-figures";
import { SameCase } from "./same-case";
import { Summary } from "./summary";
import { ToldDifferently } from "./told-differently";
import { Walk } from "./walk";

type Props = PageProps<"/journeys/[id]">;

/** The journey of an address, once a request. */
const journeyOf = cache(async (id: string, asked: string | undefined) => {
  const [viewer, usual] = await Promise.all([currentViewer(), businessZone(database())]);
  const timeZone = asked && isTimeZone(asked) ? asked : usual;
  return { viewer, timeZone, journey: await readJourney(id, viewer, timeZone) };
});

const one = (value: string | string[] | undefined) => [value ?? []].flat()[0];

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { journey } = await journeyOf((await params).id, one((await searchParams).time_zone));
  return { title: journey ? `Journey of ${journey.line.customer.name}` : "Not found" };
}

/** One journey: readable in ten seconds at the top, complete below. */
export default async function Journey({ params, searchParams }: Props) {
  const [{ id }, asked] = await Promise.all([params, searchParams]);
  const { viewer, timeZone, journey } = await journeyOf(id, one(asked.time_zone));
  if (!journey) return missing();
  const { line } = journey;
  const now = new Date();
  const find = one(asked.find)?.trim().slice(0, 100) ?? "";
  const list = one(asked.list) ?? null;
  const kept: Kept = list ? [["list", list]] : [];
  return (
    <>
      <Walk list={list} line={line} timeZone={timeZone} viewer={viewer} now={now} />
      <Summary line={line} timeZone={timeZone} now={now} />
      <section className="card mt-5 p-4 sm:p-5">
        <h2 className="mb-2 font-semibold text-lead">The line</h2>
        <LineDrawing line={line} timeZone={timeZone} />
      </section>
      <Flags journey={journey} viewer={viewer} timeZone={timeZone} />
      <Reviews journey={journey} timeZone={timeZone} />
      <ToldDifferently line={line} timeZone={timeZone} />
      <Promises line={line} timeZone={timeZone} now={now} />
      <SameCase line={line} timeZone={timeZone} now={now} />
      <h2 id="contacts" className="mt-8 mb-3 font-semibold text-heading">
        Contact by contact
      </h2>
      <FindForm line={line} find={find} kept={[["time_zone", timeZone], ...kept]} />
      <ContactByContact line={line} timeZone={timeZone} find={find} />
      <RuleFigures line={line} />
      <ForgetLink customer={line.customer.id} viewer={viewer} />
    </>
  );
}
