import fc from "fast-check";
import { expect, test } from "vitest";
import { usualRules } from "../source-rules";
import { scoresOf, spansOf } from "./batch";
import { contactOfSpans } from "./contact-of-spans";
import { contactsOfTrace } from "./contacts-of-trace";
import { foldedContact } from "./folded-contact";
import { traceRequest } from "./protobuf";
import { sifted } from "./sifted";
import type { Span } from "./span";
import { packed } from "./test-packed";
import { bytes, instant, request, type Sketch } from "./test-spans";
import { Undecodable } from "./undecodable";
import { usualConventions } from "./usual-conventions";

const spans: Sketch[] = [
  {
    id: "2",
    parent: "1",
    name: "agent_turn",
    from: 4,
    says: {
      "eval.tone": 0.5,
      metadata: '{"intent":"bill"}',
      "tag.tags": ["a", "b"],
      deep: { list: [1, true] },
    },
    events: [
      {
        name: "gen_ai.evaluation.result",
        says: { "gen_ai.evaluation.name": "tone", "gen_ai.evaluation.score.value": 1 },
      },
    ],
  },
  {
    id: "1",
    name: "agent_session",
    to: 90,
    says: { "lk.room_name": "room", customer_id: "ann", channel: "voice" },
  },
];
const json = bytes(request(spans));
const protobuf = packed(traceRequest, request(spans));

/** Takes a body through all that the product does with it; throws only what refuses it. */
function swallow(body: Uint8Array, encoding: "json" | "protobuf"): "taken" | "refused" {
  try {
    const { taken } = spansOf(body, encoding);
    const known = sifted(taken, usualConventions, usualRules);
    for (const trace of new Set(known.map(({ traceId }) => traceId))) {
      const of = known.filter(({ traceId }) => traceId === trace);
      const contacts = contactsOfTrace(of, usualConventions);
      for (const interaction of contacts?.all ?? [])
        foldedContact(
          { interaction, spans: of.filter(({ spanId }) => contacts?.of(spanId) === interaction), scores: [] },
          usualConventions,
          instant(0),
        );
    }
    scoresOf(body, encoding);
    return "taken";
  } catch (error) {
    if (error instanceof Undecodable) return "refused";
    throw error;
  }
}

const mutated = (of: Uint8Array) =>
  fc
    .array(
      fc.record({
        at: fc.nat(of.length - 1),
        how: fc.constantFrom("change", "cut", "insert", "repeat"),
        byte: fc.nat(255),
        length: fc.nat(40),
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((changes) =>
      changes.reduce((body, { at, how, byte, length }) => {
        const [before, after] = [body.subarray(0, at), body.subarray(at)];
        if (how === "change") return Buffer.concat([before, Buffer.from([byte]), after.subarray(1)]);
        if (how === "cut") return Buffer.concat([before, after.subarray(length)]);
        if (how === "insert") return Buffer.concat([before, Buffer.from([byte]), after]);
        return Buffer.concat([before, after.subarray(0, length), after]);
      }, Buffer.from(of)),
    );

test.each([
  ["json", json],
  ["protobuf", protobuf],
] as const)(
  "5,000 bodies of %s with bytes changed, cut, inserted and repeated are taken or refused",
  (encoding, body) => {
    expect(swallow(body, encoding)).toBe("taken");
    const fates = { taken: 0, refused: 0 };
    fc.assert(
      fc.property(mutated(body), (changed) => {
        fates[swallow(changed, encoding)] += 1;
      }),
      { numRuns: 5000 },
    );
    expect(Math.min(fates.taken, fates.refused)).toBeGreaterThan(100);
  },
);

test("2,000 requests with a value of any JSON in any place are taken or refused", () => {
  const places: (string | number)[][] = [];
  const walk = (value: unknown, path: (string | number)[]) => {
    if (path.length > 0) places.push(path);
    if (typeof value === "object" && value !== null)
      for (const [name, inner] of Object.entries(value)) walk(inner, [...path, name]);
  };
  walk(request(spans), []);
  const odd = fc.oneof(fc.jsonValue(), fc.constantFrom("", -1, 1e300, "\0", "\ud800", [], {}, null));
  fc.assert(
    fc.property(fc.constantFrom(...places), odd, (path, value) => {
      const sent = request(spans);
      const last = path.at(-1) as string;
      const holder = path.slice(0, -1).reduce<Record<string, unknown>>((at, name) => at[name] as never, sent);
      holder[last] = value;
      swallow(bytes(sent), "json");
    }),
    { numRuns: 2000 },
  );
});

test("both encodings say the same", () => {
  expect(spansOf(protobuf, "protobuf")).toEqual(spansOf(json, "json"));
});

test("twenty thousand spans in one chain are folded in a moment", () => {
  const chain = spansOf(json, "json").taken[0] as Span;
  const all = Array.from(
    { length: 20_000 },
    (_, n): Span => ({
      ...chain,
      spanId: n.toString(16).padStart(16, "0"),
      parentId: n === 0 ? null : (n - 1).toString(16).padStart(16, "0"),
    }),
  );
  const begun = Date.now();
  const contacts = contactsOfTrace(all, usualConventions);
  expect(contacts?.all).toHaveLength(1);
  contactOfSpans({ interaction: "x", spans: all, scores: [] }, usualConventions, instant(0));
  expect(Date.now() - begun).toBeLessThan(10_000);
});
