import { z } from "zod";

const schema = z.object({
  DATABASE_URL: z.url({
    protocol: /^postgres(ql)?$/,
    error: "DATABASE_URL must look like postgres://user:password@host:5432/database",
  }),
  AUTH_SECRET: z.string().min(32, "AUTH_SECRET must have at least 32 characters"),
  /** The zone of day buckets until a page or a request names another. */
  TIME_ZONE: z.string().default("UTC"),
  DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(10),
});
export type Environment = z.infer<typeof schema>;

let checked: Environment | undefined;

/** The process's settings; throws one sentence that names every missing or wrong key. */
export function environment(): Environment {
  if (checked) return checked;
  const result = schema.safeParse(process.env);
  if (!result.success) {
    const wrong = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`The environment is incomplete. ${wrong.join("; ")}. See .env.example.`);
  }
  checked = result.data;
  return checked;
}
