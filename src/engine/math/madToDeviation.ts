/** Median absolute deviation to standard deviation, for normal values. */
export const madToDeviation = 1.4826;
