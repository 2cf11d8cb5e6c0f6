"use client";
import { useId, useState } from "react";
import { useLive } from "./use-live";

/**
 * The time zone as a field of a form: written, until scripts run. The list is made here, and only for those who come
 * to it: four hundred elements would weigh as much as a page.
 */
export function ZoneChoice({ chosen }: { chosen: string }) {
  const id = useId();
  const isLive = useLive();
  const [zones, setZones] = useState([chosen]);
  const list = () => setZones([...new Set([chosen, "UTC", ...Intl.supportedValuesOf("timeZone")])].sort());
  return (
    <div className="grid gap-1 text-ink-soft text-small">
      <label htmlFor={id}>Time zone</label>
      {isLive ? (
        <select
          id={id}
          className="field"
          name="time_zone"
          defaultValue={chosen}
          onFocus={list}
          onPointerDown={list}
        >
          {zones.map((zone) => (
            <option key={zone}>{zone}</option>
          ))}
        </select>
      ) : (
        <input id={id} className="field" name="time_zone" defaultValue={chosen} required />
      )}
    </div>
  );
}
