import { z } from "zod";

/** Every setting that the app and the commands read. `.env.example` explains the same keys, in this order. */
export const schema = z
  .object({
    DATABASE_URL: z.url({
      protocol: /^postgres(ql)?$/,
      error: "it must look like postgres://user:password@host:5432/database",
    }),
    DATABASE_POOL: z.coerce
      .number("it must be a number")
      .int()
      .min(1, "it must be at least 1")
      .max(100, "it must be at most 100")
      .default(10),
    AUTH_SECRET: z.string("it is missing").min(32, "it must have at least 32 characters"),
    /** The address that visitors use; without it, whatever name they come by is trusted. */
    AUTH_URL: z.url("it must look like https://throughline.example.com").optional(),
    /** The first administrator, made when there is no user yet. */
    ADMIN_EMAIL: z.email("it must be an e-mail address").optional(),
    ADMIN_PASSWORD: z.string().optional(),
    /** The zone of day buckets until a page or a request names another. */
    TIME_ZONE: z
      .string()
      .refine(isTimeZone, "it must be the name of a zone, such as Europe/Berlin")
      .default("UTC"),
    /** The most that one push request may bring, packed or unpacked. */
    INGEST_BYTES: z.coerce
      .number("it must be a number of bytes")
      .int()
      .min(1024, "it must be at least 1024")
      .default(16 * 1024 * 1024),
    /** How many pushes an API key, and messages a webhook, may send a minute. */
    INGEST_PER_MINUTE: z.coerce
      .number("it must be a number")
      .int()
      .min(1, "it must be at least 1")
      .default(1200),
    /** How many requests of OpenTelemetry exporters an API key may send a minute. */
    OTLP_PER_MINUTE: z.coerce
      .number("it must be a number")
      .int()
      // Exporters give ten seconds in all, so none is told to wait for more than two.
      .min(30, "it must be at least 30")
      .default(6000),
  })
  .refine((given) => (given.ADMIN_EMAIL === undefined) === (given.ADMIN_PASSWORD === undefined), {
    path: ["ADMIN_PASSWORD"],
    error: "it and ADMIN_EMAIL go together: set both or neither",
  });
export type Environment = z.infer<typeof schema>;

let checked: Environment | undefined;

/** The process's settings; throws one sentence that names every missing or wrong key. */
export function environment(): Environment {
  checked ??= environmentOf(process.env);
  return checked;
}

/** The settings in these variables. An empty one counts as not set. */
export function environmentOf(variables: Record<string, string | undefined>): Environment {
  const result = schema.safeParse(Object.fromEntries(Object.entries(variables).filter(([, value]) => value)));
  if (result.success) return result.data;
  const wrong = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`The settings are incomplete. ${wrong.join("; ")}. See .env.example.`);
}

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
