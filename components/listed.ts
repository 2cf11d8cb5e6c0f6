const listedUpTo = 120;

/**
 * What of a dimension a page lists at first. Hundreds of names in each page would weigh more than all that it
 * says: then only the selected ones stand there, and `isCut` until somebody asks for all.
 */
export function listed(offered: string[], chosen: readonly string[], asksForAll: boolean) {
  const isCut = offered.length > listedUpTo && !asksForAll;
  return { isCut, values: [...new Set([...(isCut ? [] : offered), ...chosen])] };
}
