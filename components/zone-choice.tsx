"use client";

/** The time zones as a field of a form. They arrive as one text: four hundred elements would weigh as much as a page. */
export function ZoneChoice({ zones, chosen }: { zones: string; chosen: string }) {
  return (
    <label className="grid gap-1 text-ink-soft text-small">
      Time zone
      <select className="field" name="time_zone" defaultValue={chosen}>
        {zones.split(" ").map((zone) => (
          <option key={zone}>{zone}</option>
        ))}
      </select>
    </label>
  );
}
