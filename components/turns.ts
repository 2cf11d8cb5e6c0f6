/** A place in a line: `come` is over when it is its turn; to `leave`, at any time, makes room for the next. */
export type Place = { come: Promise<void>; leave: () => void };

/** Lets so many work at once; all others wait for one of them to leave, in the order in which they came. */
export function turns(atOnce: number): () => Place {
  const line = new Set<() => void>();
  const call = () => {
    for (const come of [...line].slice(0, atOnce)) come();
  };
  return () => {
    let come = () => {};
    const coming = new Promise<void>((resolve) => {
      come = resolve;
    });
    line.add(come);
    call();
    const leave = () => {
      line.delete(come);
      come();
      call();
    };
    return { come: coming, leave };
  };
}
