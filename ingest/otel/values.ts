import type { Tree } from "./protobuf";
import type { Attributes, Value } from "./span";
import { deepest } from "./undecodable";

/** Why one span cannot be taken; the others of its batch can. */
export class Unusable extends Error {}

export function isTree(given: unknown): given is Tree {
  return typeof given === "object" && given !== null && !Array.isArray(given);
}

/** The list under a name; what is absent or null is empty. */
export function listed(of: Tree, name: string): unknown[] {
  const given = of[name] ?? [];
  if (!Array.isArray(given)) throw new Unusable(`${name} is not a list`);
  return given;
}

export function words(of: Tree, name: string): string {
  const given = of[name] ?? "";
  if (typeof given !== "string") throw new Unusable(`${name} is not text`);
  return storable(given);
}

/** What a database cannot keep as text, NUL and halves of character pairs, as the sign for unreadable. */
export function storable(text: string): string {
  return unstorable.test(text) ? text.replaceAll(new RegExp(unstorable, "gu"), "�") : text;
}
const unstorable = /[\0\p{Surrogate}]/u;

/** Ids that are all zeros count as not given, as the protocol says. */
export function hexId(of: Tree, name: string, bytes: number): string | null {
  const given = of[name] ?? "";
  if (typeof given !== "string") throw new Unusable(`${name} is not text`);
  if (given === "" || /^0+$/.test(given)) return null;
  if (given.length !== bytes * 2 || !/^[0-9a-f]+$/i.test(given))
    throw new Unusable(`${name} does not have ${bytes} bytes`);
  return given.toLowerCase();
}

/** Nanoseconds since 1970 as an ISO instant with microseconds; null when absent or 0. */
export function instantOf(of: Tree, name: string): string | null {
  const nanoseconds = integer(of[name] ?? 0);
  if (nanoseconds === null || nanoseconds < 0n || nanoseconds >= 2n ** 64n)
    throw new Unusable(`${name} is not a number of nanoseconds since 1970`);
  if (nanoseconds === 0n) return null;
  const whole = new Date(Number(nanoseconds / 1_000_000n)).toISOString();
  const rest = String((nanoseconds / 1000n) % 1000n).padStart(3, "0");
  return `${whole.slice(0, -1)}${rest}Z`;
}

function integer(given: unknown): bigint | null {
  if (typeof given === "bigint") return given;
  if (typeof given === "number") return Number.isInteger(given) ? BigInt(given) : null;
  return typeof given === "string" && /^-?\d{1,20}$/.test(given) ? BigInt(given) : null;
}

export function attributesOf(of: Tree, name = "attributes"): Attributes {
  return pairs(listed(of, name), 0);
}

function pairs(given: unknown[], depth: number): Attributes {
  const attributes: Attributes = Object.create(null);
  for (const pair of given) {
    if (!isTree(pair) || typeof pair.key !== "string")
      throw new Unusable("an attribute is not a key and a value");
    const value = anyValue(pair.value, depth);
    if (value !== undefined) attributes[storable(pair.key)] = value;
  }
  return attributes;
}

/** An AnyValue, or undefined for one that says nothing. */
function anyValue(given: unknown, depth: number): Value | undefined {
  if (given == null) return undefined;
  if (!isTree(given)) throw new Unusable("the value of an attribute is not an object");
  if (depth > deepest) throw new Unusable(`an attribute nests values deeper than ${deepest} levels`);
  const { stringValue, boolValue, intValue, doubleValue, bytesValue, arrayValue, kvlistValue } = given;
  if (stringValue != null) return plain(stringValue, "string");
  if (boolValue != null) return plain(boolValue, "boolean");
  if (intValue != null) return wholeNumber(intValue);
  if (doubleValue != null) return realNumber(doubleValue);
  if (bytesValue != null) return plain(bytesValue, "string");
  if (arrayValue != null)
    return within(arrayValue)
      .map((one) => anyValue(one, depth + 1))
      .filter((one) => one !== undefined);
  if (kvlistValue != null) return pairs(within(kvlistValue), depth + 1);
  return undefined;
}

function within(given: unknown): unknown[] {
  if (!isTree(given)) throw new Unusable("a list among the attributes is not a list");
  return listed(given, "values");
}

function plain(given: unknown, type: "string" | "boolean"): string | boolean {
  if (typeof given === "string" && type === "string") return storable(given);
  if (typeof given === "boolean" && type === "boolean") return given;
  throw new Unusable(`an attribute says it is a ${type} and is not`);
}

function wholeNumber(given: unknown): number | string {
  const found = integer(given);
  if (found === null) throw new Unusable("an attribute says it is a whole number and is not");
  return Number.isSafeInteger(Number(found)) ? Number(found) : String(found);
}

function realNumber(given: unknown): number | string {
  const found = typeof given === "string" && given.trim() !== "" ? Number(given) : given;
  if (typeof found === "number" && (Number.isFinite(found) || typeof given === "number" || given === "NaN"))
    return Number.isFinite(found) ? found : String(found);
  if (given === "Infinity" || given === "-Infinity") return given;
  throw new Unusable("an attribute says it is a number and is not");
}
