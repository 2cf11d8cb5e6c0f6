export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

export const themeCookie = "theme";

export function isTheme(text: string | undefined): text is Theme {
  return (themes as readonly (string | undefined)[]).includes(text);
}
