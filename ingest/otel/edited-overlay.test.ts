import { expect, test } from "vitest";
import { editedOverlay, fieldWords, listWords } from "./edited-overlay";
import { overlaid } from "./overlaid";
import { usualConventions } from "./usual-conventions";

/** A form as it is shown for an overlay, with some fields typed anew. */
const form = (overlay: object, typed: Record<string, string> = {}) => {
  const now = overlaid(overlay);
  const shown: Record<string, string> = {
    ...Object.fromEntries(
      Object.keys(fieldWords).map((field) => [
        `keys.${field}`,
        now.keys[field as keyof typeof fieldWords].join("\n"),
      ]),
    ),
    ...Object.fromEntries(
      Object.keys(listWords).map((name) => [name, now[name as keyof typeof listWords].join("\r\n")]),
    ),
    channel: now.channel ?? "",
    idleMinutes: String(now.idleMinutes),
    resolvedFrom: String(now.resolvedFrom ?? "never"),
    reportsContextReads: now.reportsContextReads ? "yes" : "no",
  };
  return (name: string) => typed[name] ?? shown[name] ?? "";
};
const own = {
  keys: { customer: ["crm.contact", "customer_id"] },
  channel: "chat" as const,
  contextReadTools: ["fetch_history"],
  reportsContextReads: true,
  resolvedFrom: null,
  channelWords: { fon: "voice" as const },
};

test("a form that is sent as it was shown changes nothing, whatever the source says otherwise", () => {
  expect(editedOverlay({}, form({}))).toEqual({ overlay: {} });
  expect(editedOverlay(own, form(own))).toEqual({ overlay: own });
});

test("every list of attributes can be edited", () => {
  expect(Object.keys(fieldWords).sort()).toEqual(Object.keys(usualConventions.keys).sort());
});

test("names are one a line, without blanks and doubles; what is emptied is as usual; what no form shows stays", () => {
  const typed = {
    "keys.case": " order \r\n\r\nticket_id\norder",
    "keys.customer": "",
    channel: "",
    resolvedFrom: "0.9",
  };
  expect(editedOverlay(own, form(own, typed))).toEqual({
    overlay: {
      keys: { case: ["order", "ticket_id"] },
      contextReadTools: ["fetch_history"],
      reportsContextReads: true,
      resolvedFrom: 0.9,
      channelWords: { fon: "voice" },
    },
  });
});

test.each([
  [{ idleMinutes: "0" }, "A contact is over after more than 0 and at most 10,080 quiet minutes."],
  [{ idleMinutes: "soon" }, "A contact is over after more than 0 and at most 10,080 quiet minutes."],
  [{ resolvedFrom: "good" }, "From which score on a matter was resolved is a number, or never."],
  [{ channel: "fax" }, "Choose one of the channels."],
  [{ "keys.intent": "x".repeat(257) }, "Intent: at most 100 names, each of at most 256 characters."],
])("%j is refused", (typed, sentence) => {
  expect(editedOverlay({}, form({}, typed as Record<string, string>))).toEqual({ sentence });
});
