/** Takes note of something wrong, a sentence for people. */
export type Report = (message: string) => void;

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
