import { type AuditQuestion, auditActions } from "@/db/access/audit";
import type { User } from "@/db/access/users";

type Props = { asked: Pick<AuditQuestion, "action" | "userId">; people: User[] };

/** Shows what one person did, or one kind of deed. */
export function Narrow({ asked, people }: Props) {
  return (
    <form className="mb-4 flex flex-wrap items-end gap-3">
      <label className="grid gap-1 text-ink-soft text-small">
        Who
        <select className="field" name="who" defaultValue={asked.userId ?? ""}>
          <option value="">Everybody</option>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="grid gap-1 text-ink-soft text-small">
        Did what
        <select className="field" name="action" defaultValue={asked.action ?? ""}>
          <option value="">Anything</option>
          {Object.entries(auditActions).map(([action, words]) => (
            <option key={action} value={action}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="button">
        Show
      </button>
    </form>
  );
}
