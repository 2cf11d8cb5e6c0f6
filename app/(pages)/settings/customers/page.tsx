import type { Metadata } from "next";
import { identifierTypes } from "@/ingest/identifiers";
import { currentViewer } from "../../../viewer";
import { Outcome } from "../outcome";
import { SettingsPage } from "../settings-page";
import { findCustomer } from "./keep-customer";

export const metadata: Metadata = { title: "Customers" };

const problems: Record<string, string> = {
  unknown: "Nobody is known by this. E-mails are compared in lower case, numbers as +49…, all else as given.",
  refused: "This leads to nobody in particular: it is no valid number, or stands for anybody.",
  shared: "Many customers share this, so it does not say which of them is meant. Take their own id.",
  gone: "There is no such customer, or not any more.",
};

/** Where a customer is found who wants to know what there is of them, or to be forgotten. */
export default async function Customers({ searchParams }: PageProps<"/settings/customers">) {
  const { forgotten, problem } = await searchParams;
  return (
    <SettingsPage
      viewer={await currentViewer()}
      title="Customers"
      lede="What there is of a customer who asks, and how to forget them for good."
    >
      {async () => (
        <>
          <Outcome
            problem={problems[String(problem)]}
            done={
              /^\d{1,15}$/.test(String(forgotten)) &&
              `Customer ${forgotten} is forgotten. The audit log says how much went, and not who it was.`
            }
          />
          <form action={findCustomer} className="card flex flex-wrap items-end gap-3 p-4">
            <label className="grid gap-1 text-ink-soft text-small">
              Known by
              <select className="field" name="type" defaultValue="email">
                {identifierTypes.map((type) => (
                  <option key={type} value={type}>
                    {typeWords[type]}
                  </option>
                ))}
              </select>
            </label>
            <label className="grid min-w-56 flex-1 gap-1 text-ink-soft text-small">
              Which is
              <input className="field" name="value" required maxLength={320} autoComplete="off" />
            </label>
            <button type="submit" className="button-strong">
              Look for them
            </button>
          </form>
          <p className="mt-3 max-w-3xl text-ink-soft text-small">
            An id with a namespace is written with it in front, as <code>shop:4711</code>. One can also begin
            at a journey: its page leads here. Nothing goes before you have seen what there is.
          </p>
        </>
      )}
    </SettingsPage>
  );
}

const typeWords: Record<(typeof identifierTypes)[number], string> = {
  customer_id: "Customer id",
  email: "E-mail",
  phone: "Phone number",
  external_id: "External id",
  contact_id: "Contact id",
  anonymous_id: "Anonymous id",
  social_handle: "Social handle",
};
