/** Where a bar lies in its row, in pixels: the words above, the bar below. */
export const barPlace = { row: 44, top: 21, height: 12 };
