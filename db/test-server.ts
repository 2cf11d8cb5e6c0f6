import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { dropDatabase } from "./drop-database.mjs";
import { migrate } from "./migrate";
import { type Worker, workersOf } from "./test-citus";
import { templateName } from "./test-database";

declare module "vitest" {
  interface ProvidedContext {
    databaseServer: string;
    /** Of its Citus cluster; none on a plain server. */
    workers: Worker[];
  }
}

/** Once a run: migrate a template that every test file clones. TEST_DATABASE_URL names the server. */
export async function setup(project: TestProject): Promise<void> {
  const server = process.env.TEST_DATABASE_URL;
  if (!server)
    throw new Error("Set TEST_DATABASE_URL to a PostgreSQL 15+ server, or run `npm test`, which starts one.");
  const admin = postgres(server, { max: 1, onnotice: () => {} });
  await dropDatabase(admin, templateName);
  await admin`create database ${admin(templateName)}`;
  project.provide("workers", await workersOf(admin));
  await admin.end();
  const template = new URL(server);
  template.pathname = `/${templateName}`;
  await migrate(template.href);
  project.provide("databaseServer", server);
}
