const password = "throughline-demo";

/** People of the demo, as they sign in. */
export const leader = { email: "leo@demo.test", password };
export const administrator = { email: "ada@demo.test", password };
