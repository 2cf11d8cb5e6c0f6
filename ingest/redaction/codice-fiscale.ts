const odd: Record<string, number> = Object.fromEntries(
  [..."BAKPLCQDREVOSFTGUHMINJWZYX"].map((letter, value) => [letter, value]),
);

/** The letter at the end checks the fifteen signs before it (Decreto 23/12/1976). */
export function passesCodiceFiscale(code: string): boolean {
  let sum = 0;
  for (let place = 0; place < 15; place += 1) {
    const sign = code[place] as string;
    // A digit counts as the letter of its place in the alphabet.
    const letter = /\d/.test(sign) ? String.fromCharCode(65 + Number(sign)) : sign;
    sum += place % 2 === 0 ? (odd[letter] ?? 0) : letter.charCodeAt(0) - 65;
  }
  return String.fromCharCode(65 + (sum % 26)) === code[15];
}
