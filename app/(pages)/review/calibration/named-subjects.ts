import type { GivenCalibration } from "@/quality/calibration/keep-calibration";

type Subjects = GivenCalibration["subjects"];

const journey = /\/journeys\/(\d{1,15})(?:\?[^#\s]*)?(?:#interaction-(\d{1,15}))?$/;

/**
 * What addresses name, one a line: `/journeys/42` a journey, `/journeys/42#interaction-43` a contact on it. A
 * sentence where a line is neither.
 */
export function namedSubjects(text: string): Subjects | string {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const found: Subjects = [];
  for (const [place, line] of lines.entries()) {
    const [, id, contact] = journey.exec(line) ?? [];
    if (id === undefined)
      return `Line ${place + 1} is not the address of a journey, as /journeys/42, or of a contact on it.`;
    found.push(
      contact === undefined
        ? { subject: "journey", interactionId: Number(id) }
        : { subject: "interaction", interactionId: Number(contact) },
    );
  }
  return found;
}
