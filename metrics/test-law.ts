import fc from "fast-check";

const shrinkingMilliseconds = 8_000;

/**
 * Asserts a law that takes a database to check. What fails is made smaller for some seconds and then reported;
 * fast-check by itself would go on until the test is out of time, and nobody would see the counter-example.
 */
export async function assertLaw<Drawn>(
  drawn: fc.Arbitrary<Drawn>,
  numRuns: number,
  law: (drawn: Drawn) => Promise<void>,
): Promise<void> {
  let shrinksUntil = Number.POSITIVE_INFINITY;
  const property = fc.asyncProperty(drawn, async (one) => {
    // What is tried after that passes unread, so that the smallest found so far is reported at once.
    if (Date.now() > shrinksUntil) return;
    try {
      await law(one);
    } catch (error) {
      shrinksUntil = Math.min(shrinksUntil, Date.now() + shrinkingMilliseconds);
      throw error;
    }
  });
  await fc.assert(property, { numRuns });
}
