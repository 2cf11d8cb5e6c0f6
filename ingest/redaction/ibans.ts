import { remainder97 } from "./check-digits";

/** How many characters the account numbers of each country have (ISO 13616, SWIFT registry of 2025). */
const lengths: Record<string, number> = Object.fromEntries(
  (
    "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 " +
    "EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 " +
    "IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 " +
    "NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 " +
    "SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30"
  )
    .split(" ")
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

const beginning = /(?<![\p{L}\p{N}])[a-z]{2}\d{2}/giu;

export function withoutIbans(text: string): string {
  let kept = "";
  let from = 0;
  beginning.lastIndex = 0;
  for (let found = beginning.exec(text); found; found = beginning.exec(text)) {
    const end = endOfIban(text, found.index);
    if (end === null) continue;
    kept += `${text.slice(from, found.index)}[iban]`;
    from = end;
    beginning.lastIndex = end;
  }
  return from === 0 ? text : kept + text.slice(from);
}

function endOfIban(text: string, start: number): number | null {
  const length = lengths[text.slice(start, start + 2).toUpperCase()];
  if (length === undefined) return null;
  let compact = "";
  let at = start;
  while (compact.length < length && at < text.length) {
    const next = text[at] as string;
    if (/[a-z0-9]/i.test(next)) compact += next.toUpperCase();
    else if (!/[ \u00a0-]/.test(next) || /[ \u00a0-]/.test(text[at - 1] as string)) return null;
    at += 1;
  }
  const isWhole = compact.length === length && !/[\p{L}\p{N}]/u.test(text[at] ?? "");
  return isWhole && isValid(compact) ? at : null;
}

function isValid(iban: string): boolean {
  const turned = iban.slice(4) + iban.slice(0, 4);
  return remainder97(turned.replaceAll(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))) === 1;
}
