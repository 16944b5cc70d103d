/** A level or score as people read it; a dash where it is not known. */
export function formatScore(value: number | null): string {
  return value === null || Number.isNaN(value) ? '–' : String(Math.round(value));
}
