import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-proto";
import { resourceFromAttributes } from "@opentelemetry/resources";
import { BatchSpanProcessor, NodeTracerProvider } from "@opentelemetry/sdk-trace-node";
import { expect, test } from "@playwright/test";
import { throughline } from "./command";
import { people, signIn } from "./people";

const compressed = "gzip" as NonNullable<ConstructorParameters<typeof OTLPTraceExporter>[0]>["compression"];

test("the spans of a small agent are a journey on screen within half a minute", async ({ page, baseURL }) => {
  const printed = await throughline(["key", "create", "--name", "small-agent", "--scope", "ingest"]);
  const key = /tl_ingest_[\w-]+/.exec(printed)?.[0];
  const exporter = new OTLPTraceExporter({
    url: `${baseURL}/v1/traces`,
    headers: { Authorization: `Bearer ${key}` },
    compression: compressed,
  });
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ "service.name": "small-agent" }),
    spanProcessors: [new BatchSpanProcessor(exporter)],
  });
  const tracer = provider.getTracer("agent");
  const now = Date.now();
  const intent = `trial ${now}`;
  for (const [n, channel] of ["chat", "email", "voice"].entries()) {
    const startTime = now - (3 - n) * 600_000;
    const says = { "session.id": `${now}-${channel}`, channel, customer_id: `visitor-${now}`, intent };
    tracer.startSpan("conversation", { startTime, attributes: says }).end(startTime + 60_000);
  }
  await provider.shutdown();

  await signIn(page, people.administrator);
  await expect(async () => {
    await page.goto(`/journeys?${new URLSearchParams({ intent })}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("1 journey", { timeout: 2000 });
  }).toPass({ timeout: 30_000 });
  await page.getByRole("table").getByRole("row").nth(1).getByRole("link").first().click();
  for (const channel of ["Chat", "E-mail", "Voice"])
    await expect(page.getByRole("main").getByText(channel, { exact: true }).first()).toBeVisible();
});
