import type { Metadata } from "next";
import { Link } from "@/components/link";
import { isSetUpOpen } from "@/db/access/first-administrator";
import { shortestPassword } from "@/db/access/password";
import { doorkeeper } from "@/db/client";
import { Entrance } from "../entrance";
import { SetUpForm } from "./form";

export const metadata: Metadata = { title: "Set up" };

export default async function SetUpPage({ searchParams }: PageProps<"/set-up">) {
  const { token } = await searchParams;
  const open = typeof token === "string" && (await isSetUpOpen(doorkeeper(), token));
  if (open)
    return (
      <Entrance title="Make the first administrator">
        <SetUpForm token={token} shortestPassword={shortestPassword} />
      </Entrance>
    );
  return (
    <Entrance title="This link does not open anything">
      <p className="text-ink-soft">
        It has been used already, a newer one has replaced it, or it was copied incompletely. The start
        command prints a new link as long as there is nobody who can sign in.
      </p>
      <p>
        <Link href="/sign-in" className="link">
          Sign in
        </Link>
      </p>
    </Entrance>
  );
}
