import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import type { Sql } from "postgres";
import { commandLine, recordAudit } from "@/db/access/audit";
import { secret } from "@/db/access/secret";
import { addUser, canonicalEmail, disableUser, setPassword, users } from "@/db/access/users";
import { connect } from "@/db/client";
import { environment } from "@/db/environment";
import { isRole, roles } from "@/language/vocabulary";
import { columns } from "./columns";
import { chosen, misuse, required } from "./misuse";

export const usage = `list | add | password | disable

  list
  add --email EMAIL --name NAME --role ROLE [--team TEAM]… [--password-stdin]
  password --email EMAIL [--password-stdin]
  disable --email EMAIL

  --role            ${roles.join(", ")}
  --team            a team that a supervisor supervises; may be repeated
  --password-stdin  read the password from standard input; otherwise one is made and printed once`;

const options = {
  email: { type: "string" },
  name: { type: "string" },
  role: { type: "string" },
  team: { type: "string", multiple: true },
  "password-stdin": { type: "boolean" },
} as const;

export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const verb = chosen(verbs, positionals);
  const sql = connect(environment().DATABASE_URL, 1);
  try {
    console.log(await verb(sql, values));
  } finally {
    await sql.end({ timeout: 5 });
  }
}

type Options = ReturnType<typeof parseArgs<{ options: typeof options }>>["values"];

const verbs: Record<string, (sql: Sql, options: Options) => Promise<string>> = {
  list: async (sql) => {
    const found = await users(sql);
    if (found.length === 0) return "There is no user yet.";
    return columns([
      ["e-mail", "name", "role", "teams", "state"],
      ...found.map((user) => [
        user.email,
        user.name,
        user.role,
        user.role === "supervisor" ? user.teams.join(", ") || "none" : "all",
        user.disabled_at ? "disabled" : "active",
      ]),
    ]);
  },
  add: async (sql, given) => {
    const email = canonicalEmail(required(given, "email"));
    const [name, role] = [required(given, "name"), required(given, "role")];
    if (!isRole(role)) throw misuse(`--role must be one of ${roles.join(", ")}, not "${role}".`);
    const { password, note } = await chosenPassword(given);
    const { created } = await addUser(sql, { email, name, role, password, teams: given.team ?? [] });
    await writeDown(sql, email, `${name}, ${role}`);
    return created
      ? `${email} can sign in as ${role}. ${note}`
      : `${email} is known already: name, role and teams are now as given, the password stays as it was.`;
  },
  password: async (sql, given) => {
    const email = required(given, "email");
    const { password, note } = await chosenPassword(given);
    if (!(await setPassword(sql, email, password))) throw new Error(`Nobody has the e-mail ${email}.`);
    await writeDown(sql, email, "new password");
    return `${email} has a new password and was signed out everywhere. ${note}`;
  },
  disable: async (sql, given) => {
    const email = required(given, "email");
    if (!(await disableUser(sql, email))) throw new Error(`Nobody has the e-mail ${email}.`);
    await writeDown(sql, email, "disabled");
    return `${email} can no longer sign in and was signed out everywhere.`;
  },
};

function writeDown(sql: Sql, email: string, detail: string): Promise<void> {
  return recordAudit(sql, commandLine, { action: "person_changed", subject: email, detail });
}

async function chosenPassword(given: Options): Promise<{ password: string; note: string }> {
  if (given["password-stdin"])
    return {
      password: (await text(process.stdin)).replace(/\r?\n$/, ""),
      note: "The password is the one given.",
    };
  const password = secret().slice(0, 20);
  return { password, note: `Password, shown this once: ${password}` };
}
