import type { Metadata } from "next";
import { Link } from "@/components/link";
import { doorkeeper } from "@/db/client";
import { tracedOf } from "@/ingest/forgetting/forget-customer";
import { identifiersOfCustomer } from "@/ingest/forgetting/identifiers-of-customer";
import { othersWords, tracedWords } from "@/ingest/forgetting/traced-words";
import { masked } from "@/ingest/masked";
import { currentViewer } from "../../../../viewer";
import { missing } from "../../../missing";
import { Outcome } from "../../outcome";
import { SettingsPage } from "../../settings-page";
import { dropCustomer } from "../keep-customer";

export const metadata: Metadata = { title: "What there is of a customer" };

/** What there is of one customer, and the way to forget them. */
export default async function Customer({
  params,
  searchParams,
}: PageProps<"/settings/customers/[customer]">) {
  const [{ customer }, { problem }] = await Promise.all([params, searchParams]);
  return (
    <SettingsPage
      viewer={await currentViewer()}
      title="Customers"
      lede="What there is of a customer who asks, and how to forget them for good."
    >
      {async () => {
        const id = /^\d{1,15}$/.test(customer) ? Number(customer) : 0;
        const found = await tracedOf(doorkeeper(), id);
        if (!found) return missing();
        const known = await identifiersOfCustomer(doorkeeper(), id);
        return (
          <section className="card grid gap-4 p-4 sm:p-5">
            <div>
              <h2 className="figures font-semibold text-lead">Customer {id}</h2>
              <p className="break-words text-ink-soft text-small">
                {known.map(({ kind, value }) => `${kind} ${masked(kind, value)}`).join(" · ") ||
                  "Known by nothing"}
              </p>
            </div>
            <Outcome problem={problem === "unsure" && "Say that you mean it: nobody can bring them back."} />
            <ul className="grid list-disc gap-x-8 gap-y-1 pl-4 sm:grid-cols-2" aria-label="What there is">
              {tracedWords(found).map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
            <div className="grid max-w-3xl gap-2 text-ink-soft text-small">
              {othersWords(found).map((words) => (
                <p key={words}>{words}</p>
              ))}
              <p>
                All of it goes at once, with what people noted about it, and every number is as if it had
                never been. What stays is a digest of the ids, by which the same files and spans are known
                when they come again. Who writes anew later is a new customer. Backups, and files outside, are
                yours to see to.
              </p>
            </div>
            <form action={dropCustomer} className="grid gap-3 border-line border-t pt-4">
              <input type="hidden" name="customer" value={id} />
              <label className="option w-fit">
                <input type="checkbox" name="sure" value="yes" required />I mean it: nobody can bring them
                back
              </label>
              <div className="flex flex-wrap items-center gap-3">
                <button type="submit" className="button-strong">
                  Forget this customer
                </button>
                <Link href="/settings/customers" className="link-quiet text-small">
                  Leave everything as it is
                </Link>
              </div>
            </form>
          </section>
        );
      }}
    </SettingsPage>
  );
}
