/** Enough of an identifier to know one's own again, and too little to learn somebody else's. */
export function masked(kind: string, value: string): string {
  if (kind === "email") {
    const place = value.lastIndexOf("@");
    if (place > 0) return `${ends(value.slice(0, place), 1, 0)}@${ends(value.slice(place + 1), 1, 3)}`;
  }
  if (kind === "phone" && value.startsWith("+")) return ends(value, 3, 2);
  return ends(value, 2, 2);
}

/** A text of which so many characters at its ends are shown: none of one too short to hide the rest. */
function ends(text: string, first: number, last: number): string {
  const characters = [...text];
  if (characters.length < first + last + 2) return characters.length > 2 ? `${characters[0]}…` : "…";
  return `${characters.slice(0, first).join("")}…${last > 0 ? characters.slice(-last).join("") : ""}`;
}
