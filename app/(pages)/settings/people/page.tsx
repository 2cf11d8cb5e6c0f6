import type { Metadata } from "next";
import { roleWords } from "@/components/words";
import { type User, users } from "@/db/access/users";
import { doorkeeper } from "@/db/client";
import { currentViewer } from "../../../viewer";
import { SettingsPage } from "../settings-page";
import { shutOut } from "./keep-person";
import { PasswordForm } from "./password-form";
import { PersonForm } from "./person-form";

export const metadata: Metadata = { title: "People" };

/** Who can sign in, and as what. */
export default async function People() {
  const viewer = await currentViewer();
  return (
    <SettingsPage
      viewer={viewer}
      title="People"
      lede="Who can sign in. A supervisor sees only their own teams; a leader sees no customer's name or words."
    >
      {async () => {
        const [people, teams] = await Promise.all([
          users(doorkeeper()),
          doorkeeper()<{ name: string }[]>`select name from teams order by name limit 200`,
        ]);
        return (
          <>
            <section className="card mb-5 p-4" aria-labelledby="add-title">
              <h2 id="add-title" className="mb-3 font-semibold text-lead">
                Add somebody, or change who is known by that e-mail
              </h2>
              <PersonForm teams={teams.map(({ name }) => name)} />
            </section>
            <ul className="card divide-y divide-line" aria-label="People">
              {people.map((person) => (
                <Person key={person.id} of={person} isSelf={person.id === viewer.userId} />
              ))}
            </ul>
          </>
        );
      }}
    </SettingsPage>
  );
}

function Person({ of: { name, email, role, teams, disabled_at }, isSelf }: { of: User; isSelf: boolean }) {
  return (
    <li className="flex flex-wrap items-start justify-between gap-3 p-4">
      <div className="min-w-0">
        <p className="break-words font-medium">
          {name} <span className="font-normal text-ink-soft">· {roleWords[role]}</span>
          {disabled_at && <span className="font-normal text-ink-faint"> · cannot sign in</span>}
        </p>
        <p className="break-words text-ink-soft text-small">
          {email}
          {role === "supervisor" && ` · ${teams.join(", ") || "no team"}`}
        </p>
      </div>
      {isSelf ? (
        <p className="text-ink-faint text-small">You</p>
      ) : (
        <div className="flex flex-wrap items-start gap-2">
          <PasswordForm email={email} name={name} />
          {!disabled_at && (
            <details>
              <summary className="button">
                Shut out<span className="sr-only"> {name}</span>
              </summary>
              <form action={shutOut} className="mt-2">
                <input type="hidden" name="email" value={email} />
                <button type="submit" className="button-strong">
                  End all sessions<span className="sr-only"> of {name}</span>
                </button>
              </form>
            </details>
          )}
        </div>
      )}
    </li>
  );
}
