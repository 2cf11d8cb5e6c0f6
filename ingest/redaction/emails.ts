// Begins only where a word begins, so that a long run of letters is walked through once.
const address =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+'-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}[\p{L}\p{N}-]{1,62}(?![\p{L}\p{N}@])/gu;

export function withoutEmails(text: string): string {
  return text.includes("@") ? text.replace(address, "[e-mail]") : text;
}
