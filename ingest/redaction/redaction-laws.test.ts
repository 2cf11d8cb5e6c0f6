import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { passesLuhn, remainder97 } from "./check-digits";
import { redacted } from "./redacted";

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((list) => list.join(""));
const card = digits(14).map((rest) => {
  const number = `4${rest}`;
  const check = [..."0123456789"].find((digit) => passesLuhn(number + digit));
  return number + check;
});
const iban = digits(18).map((account) => {
  const check = 98 - remainder97(`${account}131400`);
  return `DE${String(check).padStart(2, "0")}${account}`;
});
const grouped = (number: string) => number.replaceAll(/(.{4})(?=.)/g, "$1 ");
const otherCheck = (number: string, at: number) =>
  number.slice(0, at) + ((Number(number[at]) + 1) % 10) + number.slice(at + 1);

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(" ", "-", ".", "/", "+", "(", ")", "\n", ": ", "@", "00", "0") },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 12 }).chain(digits) },
  fc.constantFrom(
    "BSN ",
    "phone ",
    "tel. ",
    "SSN ",
    "mobile number is ",
    "a@b.example",
    "078-05-1120",
    "[card]",
  ),
  fc.constantFrom(
    "12345678Z",
    "AB123456C",
    "+49 30 901820",
    "(212) 736-5000",
    "0170 1234567",
    "RSSMRA85T10A562S",
  ),
  card,
  card.map(grouped),
  iban,
  iban.map(grouped),
  fc.string({ unit: "binary", maxLength: 8 }),
);
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));

test("redacting again changes nothing", () => {
  fc.assert(
    fc.property(text, (given) => {
      const once = redacted(given);
      expect(redacted(once)).toBe(once);
    }),
    { numRuns: 2000 },
  );
});

test("a card is taken out whole or in groups; with its check digit one higher it stays", () => {
  fc.assert(
    fc.property(card, (number) => {
      expect(redacted(`pay with ${number} now`)).toBe("pay with [card] now");
      expect(redacted(`pay with ${grouped(number)} now`)).toBe("pay with [card] now");
      const order = `order ${otherCheck(number, 15)} is late`;
      expect(redacted(order)).toBe(order);
    }),
  );
});

test("an IBAN is taken out whole or in groups; with one digit of it other it stays", () => {
  fc.assert(
    fc.property(iban, fc.integer({ min: 4, max: 21 }), (number, at) => {
      expect(redacted(`to ${number}.`)).toBe("to [iban].");
      expect(redacted(`to ${grouped(number).toLowerCase()}, please`)).toBe("to [iban], please");
      expect(redacted(`to ${otherCheck(number, at)}.`)).toBe(`to ${otherCheck(number, at)}.`);
    }),
  );
});

test("dates, times, amounts and plain numbers of up to twelve digits stay", () => {
  const date = fc.date({ min: new Date("1950-01-01"), max: new Date("2050-01-01"), noInvalidDate: true });
  const amount = fc.double({ min: 0, max: 1e9, noNaN: true }).map((value) => value.toFixed(2));
  const iso = date.map((value) => value.toISOString());
  const german = date.map((value) => value.toLocaleString("de-DE"));
  const british = date.map((value) => value.toLocaleString("en-GB"));
  const number = fc.integer({ min: 0, max: 999_999_999_999 }).map(String);
  fc.assert(
    fc.property(fc.oneof(iso, german, british, amount, number), (said) => {
      expect(redacted(`It was ${said} then`)).toBe(`It was ${said} then`);
    }),
    { numRuns: 2000 },
  );
});

describe("hostile text of 400,000 signs is read in less than four seconds", () => {
  test.each([
    "1 ",
    "0 ",
    "01-",
    "1",
    "4",
    "4111 ",
    "+1234567 ",
    "+1 ",
    "00 1",
    "a@",
    "a.",
    "a@a.",
    "@",
    "-",
    "DE89 3704 0044 0532 0130 0",
    "DE11",
    "a1 ",
    "tel ",
    "phone no no no no ",
    "BSN is is is ",
    "(212) 736-500",
    "x@aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    " \u00a0 ",
  ])("“%s” again and again", (one) => {
    const hostile = one.repeat(Math.ceil(400_000 / one.length));
    const from = performance.now();
    redacted(hostile);
    expect(performance.now() - from).toBeLessThan(4000);
  });
});
