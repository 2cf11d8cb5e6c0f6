import fc from "fast-check";
import { expect, test } from "vitest";
import { contactsOf } from "./test-contacts";
import type { Sketch } from "./test-spans";

const id = fc.constantFrom(..."123456");
const says = fc.dictionary(
  fc.constantFrom(
    ...[
      "session.id",
      "gen_ai.conversation.id",
      "lk.room_name",
      "channel",
      "customer_id",
      "user.id",
      "intent",
    ],
    ...["agent.name", "eval.tone", "eval.conversation_resolution", "metadata", "gen_ai.usage.input_tokens"],
    ...["handoff.to_channel", "lk.function_tool.name", "fi.simulator.is_simulator_trace"],
  ),
  fc.constantFrom("a", "b", "true", 0, 1, '{"session.id":"c"}', "transfer_to_human"),
  { maxKeys: 4 },
);
const sketch: fc.Arbitrary<Sketch> = fc.record({
  trace: fc.constantFrom("a", "b"),
  id,
  parent: fc.option(id, { nil: undefined }),
  name: fc.constantFrom("agent_session", "llm", "stt"),
  from: fc.nat(2),
  says,
});

test("contacts depend on the set of spans alone: circles, ties and contradictions included", () => {
  const spans = fc.uniqueArray(sketch, {
    selector: (one) => `${one.trace}${one.id}`,
    minLength: 1,
    maxLength: 10,
  });
  const twoOrders = spans.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
  );
  fc.assert(
    fc.property(twoOrders, ([one, other]) => {
      expect(contactsOf(other)).toEqual(contactsOf(one));
    }),
    { numRuns: 1500 },
  );
});
