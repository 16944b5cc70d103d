/** Durations in ms. */
export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

/** How much history the demo has. */
export const historyLength = 28 * day;
