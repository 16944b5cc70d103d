/** A line that was read, and for how many of its time it stands. */
export interface SampledLine {
  /** ms. */
  time: number;
  text: string;
  labels: Record<string, string>;
  /** >= 1: 1 where all lines of its time were read. */
  weight: number;
}

/** Lines of a range. */
export interface Sample {
  /** The oldest first. */
  lines: SampledLine[];
  /** True where all lines of the range were read. */
  isWhole: boolean;
}
