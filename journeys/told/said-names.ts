const two = "(\\p{Lu}[\\p{L}'-]+ \\p{Lu}[\\p{L}'-]+)";
const introduced = new RegExp(
  `(?:[Mm]y name is|[Mm]y name's|[Tt]his is|[Ii] am|I'm|[Ii]t's|[Uu]nder the name|[Nn]ame:|[Rr]egards,?|[Ss]incerely,?|^[Gg]ood day,|^[Hh]ello,)\\s+${two}(?![\\p{L}])`,
  "u",
);
const asksName =
  /\b(your (full |last |first )?name|whom am i speaking|who am i speaking|name please|tell me your name)/i;
const answer =
  /^(?:it'?s |my name is |i am |sure, it'?s )?(\p{L}[\p{L}'-]+ \p{L}[\p{L}'-]+)[.!,;]?(?=\s|$)/iu;
const noName =
  /\b(the|my|his|her|it|is|was|not|no|yes|you|have|already|please|in|of|for|and|thank|thanks|a|from|just|still)\b/i;

/** The customer's own name, where it was introduced as one or given as the answer to the question for it. */
export function saidName(text: string, asked: string): { value: string; from: number; to: number } | null {
  const match = introduced.exec(text) ?? (asksName.test(asked) ? answer.exec(text) : leading.exec(text));
  const name = match?.[1];
  if (!match || !name || noName.test(name)) return null;
  const from = match.index + match[0].lastIndexOf(name);
  return { value: name.toLowerCase(), from, to: from + name.length };
}

/** "Olga Petrova, olga.p@mail.example": a name that begins a turn and is followed by how to reach its bearer. */
const leading = new RegExp(`^${two}(?=,.*(?:@|\\d{3}))`, "u");
