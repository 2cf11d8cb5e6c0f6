import { describe, expect, test } from "vitest";
import type { Country } from "./countries";
import { redacted } from "./redacted";

describe("what is taken out, and the mark that says its kind", () => {
  test.each([
    ["My card is 4111 1111 1111 1111, valid till 12/29.", "My card is [card], valid till 12/29."],
    ["4111111111111111", "[card]"],
    ["Amex 3782-822463-10005!", "Amex [card]!"],
    ["4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 as a machine writes it down", "[card] as a machine writes it down"],
    ["two: 5555555555554444 4111111111111111", "two: [card] [card]"],
    ["write to anna.o'neil+shop@mail.example.com.", "write to [e-mail]."],
    ["Straße: jörg@müller.example, bitte", "Straße: [e-mail], bitte"],
    ["IBAN DE89 3704 0044 0532 0130 00 is mine", "IBAN [iban] is mine"],
    ["gb82west12345698765432", "[iban]"],
    ["NO93 8601 1117 947 and FR14 2004 1010 0505 0001 3M02 606", "[iban] and [iban]"],
    ["Call +49 30 901820 or +1 (212) 736-5000.", "Call [phone] or [phone]."],
    ["0049 170 1234567 2026-11-28", "[phone] 2026-11-28"],
    ["(212) 736-5000, 212-736-5000, 1-212-736-5000", "[phone], [phone], [phone]"],
    ["0170 1234567; 030/901820-17; 01 23 45 67 89; 020 7946 0958", "[phone]; [phone]; [phone]; [phone]"],
    [
      "my phone number is 01701234567 and my mobile: 9876543210",
      "my phone number is [phone] and my mobile: [phone]",
    ],
  ])("%s → %s", (text, expected) => {
    expect(redacted(text)).toBe(expected);
  });

  test.each<[Country, string]>([
    ["US", "457-55-5462"],
    ["US", "SSN 078051120"],
    ["GB", "AB 12 34 56 C"],
    ["GB", "ab123456c"],
    ["DE", "86 095 742 719"],
    ["DE", "Steuer-ID: 86095742719"],
    ["IN", "2341 2341 2346"],
    ["IN", "Aadhaar number 234123412346"],
    ["IN", "ABCPE1234F"],
    ["NL", "BSN 111222333"],
    ["NL", "1112.22.333"],
    ["ES", "12345678Z"],
    ["ES", "X-1234567-L"],
    ["FR", "2 55 08 14 168 025 38"],
    ["IT", "RSSMRA85T10A562S"],
    ["PL", "PESEL 44051401359"],
    ["SE", "811218-9876"],
    ["BR", "529.982.247-25"],
    ["BR", "CPF 52998224725"],
    ["CA", "SIN 130 692 544"],
    ["CH", "756.9217.0769.85"],
    ["AT", "SVNR 1237 010180"],
    ["BE", "85.07.30-033.28"],
  ])("of %s: %s", (country, id) => {
    const text = `It is ${id}, I think.`;
    expect(redacted(text, [country])).toMatch(/^It is (?:[\p{L} :-]+ )?\[national id\], I think\.$/u);
    expect(redacted(text, country === "SE" ? ["PL"] : ["SE"])).toBe(text);
  });
});

describe("what stays", () => {
  test.each([
    "Order 4111 1111 1111 1112 fails the check of a card by one",
    "Order 9111111111111110 passes it, and no issuer begins with 9",
    "Parcel NP-2026-0048213, invoice 20261128-0001, ticket 1029384756",
    "on 2026-11-28 10:43:18, 28.11.2026, 01/02/2026 10:30, 01-02-2026 08:15",
    "for 1,234,567.89 EUR or 1.234.567,89 € or 12500000",
    "DE89 3704 0044 0532 0130 01 fails the check of an IBAN",
    "XX89370400440532013000 is of no country",
    "86 095 742 718 fails the check of a tax number",
    "2341 2341 2347 and 12345678A and X1234567M fail theirs",
    "customer 111222333: nine digits that say not what they are",
    "078051120 and 000-12-3456 and 666-12-3456",
    "10.0.0.1, 192.168.178.100, version 1.2.3.4567",
    "1764326598000 ms, 8f14e45f-ceea-467f-a8d1-1234567890ab",
    "it takes 5 to 7 days @ 10 per day",
    "4111111111111111a and a4111111111111111",
    "[card] [e-mail] [iban] [phone] [national id]",
  ])("%s", (text) => {
    expect(redacted(text)).toBe(text);
  });

  test("numbers as one dials them in a country that is not among those of the source", () => {
    expect(redacted("(212) 736-5000 or 0170 1234567", ["DE"])).toBe("(212) 736-5000 or [phone]");
    expect(redacted("(212) 736-5000 or 0170 1234567", ["US"])).toBe("[phone] or 0170 1234567");
  });
});
