import { beforeEach, expect, test } from "vitest";
import { testDatabase } from "@/db/test-database";
import { everything } from "@/db/viewer";
import { addRootCause, renameRootCause, retireRootCause, rootCauses } from "./root-causes";

const db = testDatabase();
const qa = { ...everything, role: "qa" as const };
beforeEach(async () => {
  await db.sql`delete from triage_acts`;
  await db.sql`delete from root_causes`;
  await db.sql`alter table root_causes alter id restart`;
  await addRootCause(db.database, qa, " Routing ");
  await addRootCause(db.database, qa, "Agent skill");
});

const told = async () =>
  (await rootCauses(db.database)).map(({ name, isRetired }) => (isRetired ? `(${name})` : name));

test("added, in order of name; the same twice is refused", async () => {
  expect(await told()).toEqual(["Agent skill", "Routing"]);
  expect(await addRootCause(db.database, qa, "Routing")).toMatch(/in the list already/);
  expect(await addRootCause(db.database, qa, " ")).toMatch(/^Say what/);
  expect(await addRootCause(db.database, qa, "x".repeat(81))).toMatch(/at most 80/);
});

test("renamed, but not to a name that is taken", async () => {
  expect(await renameRootCause(db.database, qa, 1, "Wrong queue")).toBeNull();
  expect(await renameRootCause(db.database, qa, 2, "Wrong queue")).toMatch(/in the list already/);
  expect(await renameRootCause(db.database, qa, 99, "Other")).toMatch(/gone/);
  expect(await told()).toEqual(["Agent skill", "Wrong queue"]);
});

test("taken off the list it stays with its one verdict, and comes back by its name or by hand", async () => {
  await db.sql`insert into triage_acts (root_cause_id) values (1)`;
  expect(await retireRootCause(db.database, qa, 1, "retired")).toBeNull();
  expect(await told()).toEqual(["Agent skill", "(Routing)"]);
  expect((await rootCauses(db.database)).at(-1)).toMatchObject({ used: 1 });
  expect(await addRootCause(db.database, qa, "Routing")).toBeNull();
  expect(await told()).toEqual(["Agent skill", "Routing"]);
  await retireRootCause(db.database, qa, 1, "retired");
  expect(await retireRootCause(db.database, qa, 1, "current")).toBeNull();
  expect(await told()).toEqual(["Agent skill", "Routing"]);
});

test("leaders and supervisors read the list", async () => {
  for (const role of ["leader", "supervisor"] as const) {
    const viewer = { ...everything, role };
    expect(await addRootCause(db.database, viewer, "New")).toMatch(/judge flags/);
    expect(await renameRootCause(db.database, viewer, 1, "New")).toMatch(/judge flags/);
    expect(await retireRootCause(db.database, viewer, 1, "retired")).toMatch(/judge flags/);
  }
  expect(await told()).toEqual(["Agent skill", "Routing"]);
});
