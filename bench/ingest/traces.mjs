export const spansOfTrace = 5;

/** Traces of an AI agent: a root and its steps, some minutes long, one contact each. */
export function traceRequest({ first }, traces) {
  return {
    resourceSpans: [
      {
        resource: { attributes: [attribute("service.name", "bench-agent")] },
        scopeSpans: [{ scope: { name: "bench" }, spans: traces.flatMap((trace) => spansOf(first, trace)) }],
      },
    ],
  };
}

function spansOf(first, trace) {
  const traceId = trace.toString(16).padStart(32, "0");
  const idOf = (place) => (trace * spansOfTrace + place + 1).toString(16).padStart(16, "0");
  const at = (second) => `${first + trace * 1000 + second * 1000}000000`;
  return Array.from({ length: spansOfTrace }, (_, place) => ({
    traceId,
    spanId: idOf(place),
    ...(place > 0 && { parentSpanId: idOf(0) }),
    name: place === 0 ? "conversation" : "chat",
    kind: 1,
    startTimeUnixNano: at(place),
    endTimeUnixNano: at(place === 0 ? 60 : place + 1),
    attributes:
      place === 0
        ? [
            attribute("gen_ai.conversation.id", `t${trace}`),
            attribute("user.id", `s${trace}`),
            attribute("channel", "chat"),
          ]
        : [attribute("gen_ai.operation.name", "chat"), attribute("gen_ai.request.model", "m-1")],
  }));
}

const attribute = (key, stringValue) => ({ key, value: { stringValue } });
