import type { Metadata } from "next";
import { database } from "@/db/client";
import { houseRulesAt } from "@/metrics/house-rules";
import { currentViewer } from "../../../viewer";
import { SettingsPage } from "../settings-page";
import { SmallNumbersForm } from "./small-numbers-form";

export const metadata: Metadata = { title: "Small numbers" };

/** How many it takes for a number to be shown, compared and weighted. */
export default async function SmallNumbers() {
  return (
    <SettingsPage
      viewer={await currentViewer()}
      title="Small numbers"
      lede="How many it takes for a number to be shown, compared and weighted. Higher protects people and says less."
    >
      {async () => {
        const { smallestGroup, smallestCell, smallestStratum, csatStrata } = await houseRulesAt(
          database(),
          new Date(),
        );
        return (
          <section className="card p-4 sm:p-5" aria-label="Rules for small numbers">
            <SmallNumbersForm
              wish={{
                smallestGroup: String(smallestGroup),
                smallestCell: String(smallestCell),
                smallestStratum: String(smallestStratum),
                csatStrata,
              }}
            />
          </section>
        );
      }}
    </SettingsPage>
  );
}
