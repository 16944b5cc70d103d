/** Takes note of something wrong, of one source or, without a uid, of the settings as a whole. */
export type Report = (message: string, uid?: string) => void;

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reports the fields of `record` that are not known: most often a misspelled name in a provisioning file. */
export function checkFields(record: Record<string, unknown>, known: readonly string[], report: (text: string) => void) {
  const unknown = Object.keys(record).filter((field) => !known.includes(field));
  if (unknown.length > 0) {
    report(`Unknown fields: ${unknown.join(', ')}. Known are ${known.join(', ')}. Check their spelling.`);
  }
}
