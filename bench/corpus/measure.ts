/** What was measured of one kind of documents. */
export interface Measure {
  line: Record<string, string | number>;
  /** Why something could not be used, with how often. */
  reasons: Array<{ part: string; what: string; reason: string; times: number }>;
}

/** A share in percent with one digit, for people. */
export function share(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`;
}
