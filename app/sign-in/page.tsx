import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { auth } from "../auth";
import { Entrance } from "../entrance";
import { homeOf } from "../home";
import { sameSitePath } from "../requested-path";
import { SignInForm } from "./form";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { next } = await searchParams;
  const path = sameSitePath(Array.isArray(next) ? next[0] : next);
  const person = await auth();
  if (person) redirect(path === "/" ? homeOf(person) : (path as Route));
  return (
    <Entrance title="Sign in">
      <SignInForm next={path} />
    </Entrance>
  );
}
