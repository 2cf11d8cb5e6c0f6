const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();
const day = 86_400_000;

/**
 * The instant at which a wall clock in the zone shows `local`, given as if it were UTC milliseconds.
 * Of the two instants of a clock set back it is the first; null where a clock set forward skipped it.
 */
export function instantOfLocal(local: number, timeZone: string): number | null {
  const before = offsetNear(local - day, timeZone);
  const after = offsetNear(local + day, timeZone);
  if (before === after) return local - before;
  for (const offset of [before, after]) {
    const instant = local - offset;
    if (offsetAt(instant, timeZone) === offset) return instant;
  }
  return null;
}

/** The offset at the start of the instant's quarter of an hour: no zone changes its clock in between. */
function offsetNear(instant: number, timeZone: string): number {
  const quarter = Math.floor(instant / 900_000) * 900_000;
  const key = `${timeZone}${quarter}`;
  let offset = offsets.get(key);
  if (offset === undefined) {
    offset = offsetAt(quarter, timeZone);
    if (offsets.size > 20_000) offsets.clear();
    offsets.set(key, offset);
  }
  return offset;
}

function offsetAt(instant: number, timeZone: string): number {
  const second = Math.floor(instant / 1000) * 1000;
  const parts: Record<string, number> = {};
  for (const { type, value } of formatFor(timeZone).formatToParts(second)) parts[type] = Number(value);
  const { year = 0, month = 0, day: date = 0, hour = 0, minute = 0, second: seconds = 0 } = parts;
  return Date.UTC(year, month - 1, date, hour, minute, seconds) - second;
}

function formatFor(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone,
      hourCycle: "h23",
      calendar: "gregory",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    formats.set(timeZone, format);
  }
  return format;
}
