/** A body that is not what its type says it is. The message is a sentence for the sender. */
export class Undecodable extends Error {}

/** The deepest nesting of values that is read; beyond it a body is an attack or a mistake. */
export const deepest = 32;
