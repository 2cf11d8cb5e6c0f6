/** How dates and times are written in any zone, the writers kept: to make one takes a hundred times as long as to use it. */
export function inZones(locale: string, options: Intl.DateTimeFormatOptions) {
  const kept = new Map<string, Intl.DateTimeFormat>();
  return (at: Date, timeZone: string): string => {
    const writer = kept.get(timeZone) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone });
    kept.set(timeZone, writer);
    return writer.format(at);
  };
}
