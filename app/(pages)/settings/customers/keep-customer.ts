"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { doorkeeper, writer } from "@/db/client";
import { customerKnownAs } from "@/ingest/forgetting/customer-known-as";
import { forgetCustomer, tracedOf } from "@/ingest/forgetting/forget-customer";
import { isIdentifierType } from "@/ingest/identifiers";
import { administrator } from "../administrator";

/** Leads to the customer that the form names. What it says stays out of the address. */
export async function findCustomer(form: FormData): Promise<void> {
  await administrator();
  const type = String(form.get("type"));
  const value = String(form.get("value") ?? "").trim();
  if (!isIdentifierType(type) || value === "" || value.length > 320) return turnBack("unknown");
  const found = await customerKnownAs(doorkeeper(), type, value);
  if ("nobody" in found) return turnBack(found.nobody);
  redirect(`/settings/customers/${found.customer}` as Route);
}

/** Forgets the customer for good, when the form says that this is meant. */
export async function dropCustomer(form: FormData): Promise<void> {
  const viewer = await administrator();
  const customer = Number(form.get("customer"));
  if (!Number.isSafeInteger(customer) || customer < 1 || !(await tracedOf(doorkeeper(), customer)))
    return turnBack("gone");
  if (form.get("sure") !== "yes") redirect(`/settings/customers/${customer}?problem=unsure` as Route);
  await forgetCustomer(writer(), viewer, customer);
  redirect(`/settings/customers?forgotten=${customer}` as Route);
}

function turnBack(problem: string): never {
  redirect(`/settings/customers?problem=${problem}` as Route);
}
