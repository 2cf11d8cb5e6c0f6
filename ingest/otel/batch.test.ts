import { BinaryWriter, WireType } from "@bufbuild/protobuf/wire";
import { describe, expect, test } from "vitest";
import { scoresOf, spansOf } from "./batch";
import { bytes, nanoseconds, otlp, pairs, request } from "./test-spans";
import { Undecodable } from "./undecodable";

const one = (span: object) =>
  spansOf(bytes({ resourceSpans: [{ scopeSpans: [{ spans: [span] }] }] }), "json");

describe("JSON", () => {
  test("a span with its resource; ids in lower case; nanoseconds cut to microseconds", () => {
    const span = { ...otlp({ id: "b", parent: "c", name: "turn", says: { channel: "chat" }, failed: true }) };
    const sent = request([]);
    sent.resourceSpans[0]?.scopeSpans[0]?.spans.push({
      ...span,
      traceId: "AB".repeat(16),
      startTimeUnixNano: "1772366400123456789",
    });
    expect(spansOf(bytes(sent), "json")).toEqual({
      refused: [],
      taken: [
        {
          traceId: "ab".repeat(16),
          spanId: "b".repeat(16),
          parentId: "c".repeat(16),
          name: "turn",
          startedAt: "2026-03-01T12:00:00.123456Z",
          endedAt: "2026-03-01T12:00:01.000000Z",
          failed: true,
          attributes: { channel: "chat" },
          resource: { "service.name": "bot" },
          events: [],
        },
      ],
    });
  });

  test("every kind of value; whole numbers beyond 2^53 and infinities become text", () => {
    const attributes = [
      ...pairs({ text: "a", yes: false, half: 0.5, list: ["a", 1], object: { deep: [true] } }),
      { key: "number", value: { intValue: 7 } },
      { key: "large", value: { intValue: "9007199254740993" } },
      { key: "bytes", value: { bytesValue: "AQI=" } },
      { key: "endless", value: { doubleValue: "Infinity" } },
      { key: "nothing", value: {} },
      { key: "absent" },
    ];
    expect(one({ ...otlp({ id: "1" }), attributes }).taken[0]?.attributes).toEqual({
      text: "a",
      yes: false,
      half: 0.5,
      list: ["a", 1],
      object: { deep: [true] },
      number: 7,
      large: "9007199254740993",
      bytes: "AQI=",
      endless: "Infinity",
    });
  });

  test("names that mean something to JavaScript are names like any other", () => {
    const hostile =
      '{"key":"__proto__","value":{"stringValue":"x"}},{"key":"constructor","value":{"intValue":1}}';
    const text = JSON.stringify(request([{ id: "1" }])).replace(
      '"attributes":[],"events"',
      `"attributes":[${hostile}],"events"`,
    );
    const [span] = spansOf(Buffer.from(text), "json").taken;
    expect(Object.entries(span?.attributes ?? {})).toEqual([
      ["__proto__", "x"],
      ["constructor", 1],
    ]);
    expect(({} as { x?: string }).x).toBeUndefined();
  });

  test("a NUL and half of a character pair are marked as unreadable", () => {
    const text = JSON.stringify(request([{ id: "1", name: "ab" }])).replace('"ab"', '"a\\u0000b\\ud800c"');
    expect(spansOf(Buffer.from(text), "json").taken[0]?.name).toBe("a�b�c");
  });

  test.each([
    [{ traceId: undefined }, "traceId is missing"],
    [{ traceId: "0".repeat(32) }, "traceId is missing"],
    [{ traceId: "abc" }, "traceId does not have 16 bytes"],
    [{ traceId: 7 }, "traceId is not text"],
    [{ spanId: "z".repeat(16) }, "spanId does not have 8 bytes"],
    [{ startTimeUnixNano: "0" }, "startTimeUnixNano is missing"],
    [{ startTimeUnixNano: "soon" }, "startTimeUnixNano is not a number of nanoseconds since 1970"],
    [{ startTimeUnixNano: -1 }, "startTimeUnixNano is not a number of nanoseconds since 1970"],
    [
      { startTimeUnixNano: "99999999999999999999" },
      "startTimeUnixNano is not a number of nanoseconds since 1970",
    ],
    [{ name: {} }, "name is not text"],
    [{ attributes: {} }, "attributes is not a list"],
    [{ attributes: [7] }, "an attribute is not a key and a value"],
    [{ attributes: [{ key: "a", value: "b" }] }, "the value of an attribute is not an object"],
    [
      { attributes: [{ key: "a", value: { intValue: "x" } }] },
      "an attribute says it is a whole number and is not",
    ],
    [
      { attributes: [{ key: "a", value: { boolValue: "x" } }] },
      "an attribute says it is a boolean and is not",
    ],
    [{ events: [null] }, "an event is not an object"],
  ])("a span with %j is refused by name, its neighbour is taken", (wrong, why) => {
    const sent = request([{ id: "1" }]);
    const spans = sent.resourceSpans[0]?.scopeSpans[0]?.spans as object[];
    spans.unshift({ ...otlp({ id: "2" }), ...wrong });
    const { taken, refused } = spansOf(bytes(sent), "json");
    expect(taken.map(({ spanId }) => spanId)).toEqual(["1".repeat(16)]);
    expect(refused).toMatchObject([{ place: "resourceSpans[0].scopeSpans[0].spans[0]", why }]);
  });

  test("an end before the start counts as no end", () => {
    expect(one(otlp({ id: "1", from: 10, to: 9 })).taken[0]?.endedAt).toBeNull();
  });

  test("values nested 40 deep are refused, 20 deep taken", () => {
    const nested = (depth: number) => {
      let value: object = { stringValue: "deep" };
      for (let i = 0; i < depth; i += 1) value = { arrayValue: { values: [value] } };
      return one({ ...otlp({ id: "1" }), attributes: [{ key: "a", value }] });
    };
    expect(nested(20).taken).toHaveLength(1);
    expect(nested(40).refused[0]?.why).toBe("an attribute nests values deeper than 32 levels");
  });

  test.each(["", "{}", '{"resourceSpans":[]}', '{"resourceSpans":null}', '{"somethingNew":1}'])(
    "%j is an empty request",
    (text) => {
      expect(spansOf(Buffer.from(text), "json")).toEqual({ taken: [], refused: [] });
    },
  );

  test.each([
    "[]",
    "7",
    '{"resourceSpans":',
    '{"resourceSpans":7}',
    '{"resourceSpans":[{"scopeSpans":{}}]}',
    "\xff",
  ])("%j cannot be read at all", (text) => {
    expect(() => spansOf(Buffer.from(text, "latin1"), "json")).toThrow(Undecodable);
  });
});

describe("protobuf", () => {
  /** A request of one span with these fields. */
  const packed = (span: BinaryWriter) => {
    const within = (number: number, inner: Uint8Array) =>
      new BinaryWriter().tag(number, WireType.LengthDelimited).bytes(inner).finish();
    return within(1, within(2, within(2, span.finish())));
  };
  const span = () =>
    new BinaryWriter()
      .tag(1, WireType.LengthDelimited)
      .bytes(Buffer.from("ab".repeat(16), "hex"))
      .tag(2, WireType.LengthDelimited)
      .bytes(Buffer.from("cd".repeat(8), "hex"))
      .tag(7, WireType.Bit64)
      .fixed64(nanoseconds(0));

  test("fields that are new, or of another kind than expected, are passed over", () => {
    const fields = span().tag(99, WireType.Varint).int32(5).tag(5, WireType.Varint).int32(5);
    expect(spansOf(packed(fields), "protobuf").taken).toMatchObject([
      { traceId: "ab".repeat(16), spanId: "cd".repeat(8), name: "", endedAt: null },
    ]);
  });

  test("text cut in the middle of a letter is mended", () => {
    const fields = span()
      .tag(5, WireType.LengthDelimited)
      .bytes(Buffer.from([0x61, 0xc3]));
    expect(spansOf(packed(fields), "protobuf").taken[0]?.name).toBe("a�");
  });

  test("an id of 4 bytes costs its span, not the request", () => {
    const fields = span()
      .tag(2, WireType.LengthDelimited)
      .bytes(new Uint8Array([1, 2, 3, 4]));
    expect(spansOf(packed(fields), "protobuf")).toMatchObject({
      taken: [],
      refused: [{ id: "01020304", why: "spanId does not have 8 bytes" }],
    });
  });

  test("cut anywhere but at a field's end, it cannot be read", () => {
    const whole = packed(span());
    for (let length = 1; length < whole.length; length += 1)
      expect(() => spansOf(whole.subarray(0, length), "protobuf")).toThrow(Undecodable);
  });

  test("a thousand lists within one another are no stack overflow", () => {
    let value = new Uint8Array();
    const layers: Uint8Array[] = [];
    for (let i = 0; i < 1000; i += 1) {
      value = new BinaryWriter()
        .tag(i % 2 ? 5 : 1, WireType.LengthDelimited)
        .bytes(value)
        .finish();
      layers.push(value);
    }
    const pair = new BinaryWriter().tag(2, WireType.LengthDelimited).bytes(value).finish();
    const fields = span().tag(9, WireType.LengthDelimited).bytes(pair);
    expect(() => spansOf(packed(fields), "protobuf")).toThrow("deeper than 32");
  });
});

test("of log records only evaluations are of interest; those without a time are refused", () => {
  const attributes = pairs({ "gen_ai.evaluation.name": "Tone", "gen_ai.evaluation.score.value": 0.5 });
  const record = { timeUnixNano: nanoseconds(3), traceId: "a".repeat(32), attributes };
  const logRecords = [
    { ...record, body: { stringValue: "a line" } },
    { ...record, eventName: "thing.happened" },
    { ...record, eventName: "gen_ai.evaluation.result" },
    { ...record, attributes: [...pairs({ "event.name": "gen_ai.evaluation.result" }), ...attributes] },
    { ...record, eventName: "gen_ai.evaluation.result", timeUnixNano: 0, observedTimeUnixNano: 0 },
  ];
  const score = {
    name: "tone",
    score: 0.5,
    at: "2026-03-01T12:00:03.000000Z",
    spanId: null,
    interaction: null,
  };
  expect(scoresOf(bytes({ resourceLogs: [{ scopeLogs: [{ logRecords }] }] }), "json")).toEqual({
    taken: [
      { ...score, traceId: "a".repeat(32) },
      { ...score, traceId: "a".repeat(32) },
    ],
    refused: [
      { place: "resourceLogs[0].scopeLogs[0].logRecords[4]", id: null, why: "timeUnixNano is missing" },
    ],
  });
});
