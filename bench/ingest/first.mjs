/** When the first contact and the first trace began. */
export const first = Date.UTC(2026, 8, 1);
