"use client";

import { useActionState } from "react";
import { roleWords } from "@/components/words";
import { roles } from "@/language/vocabulary";
import { keepPerson } from "./keep-person";

/** Adds somebody, or changes who is known by that e-mail. What was typed stays when it is refused. */
export function PersonForm({ teams }: { teams: string[] }) {
  const [kept, action, pending] = useActionState(keepPerson, null);
  return (
    <form action={action} className="grid gap-3">
      {kept && "sentence" in kept && (
        <p role="alert" className="rounded-medium bg-caution-soft px-3 py-2 text-caution text-small">
          {kept.sentence}
        </p>
      )}
      {kept && "who" in kept && (
        <div role="status" className="grid gap-1 rounded-medium bg-better-soft px-3 py-2 text-small">
          {kept.password === null ? (
            <p>{kept.who} is known already: name, role and teams are now as given, the password stayed.</p>
          ) : (
            <>
              <p>{kept.who} can sign in with this password. Pass it on now: it cannot be shown again.</p>
              <code className="select-all break-all font-medium">{kept.password}</code>
            </>
          )}
        </div>
      )}
      <div className="grid gap-3 sm:grid-cols-3">
        <label className="grid gap-1 text-ink-soft text-small">
          E-mail
          <input
            className="field"
            name="email"
            type="email"
            required
            autoComplete="off"
            defaultValue={kept?.email}
          />
        </label>
        <label className="grid gap-1 text-ink-soft text-small">
          Name
          <input
            className="field"
            name="name"
            required
            maxLength={100}
            autoComplete="off"
            defaultValue={kept?.name}
          />
        </label>
        <label className="grid gap-1 text-ink-soft text-small">
          Role
          <select className="field" name="role" defaultValue={kept?.role ?? "qa"}>
            {roles.map((role) => (
              <option key={role} value={role}>
                {roleWords[role]}
              </option>
            ))}
          </select>
        </label>
      </div>
      {teams.length > 0 && (
        <fieldset>
          <legend className="text-ink-soft text-small">Teams, for a supervisor</legend>
          <div className="mt-1 grid grid-cols-2 sm:grid-cols-4">
            {teams.map((team) => (
              <label key={team} className="option">
                <input
                  type="checkbox"
                  name="teams"
                  value={team}
                  defaultChecked={kept?.teams.includes(team) ?? false}
                />
                {team}
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <button type="submit" className="button-strong justify-self-start" aria-disabled={pending}>
        Keep
      </button>
    </form>
  );
}
