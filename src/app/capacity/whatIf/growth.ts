/** More requests of a service, or fewer. */
export interface Growth {
  service: string;
  /** 30 = 30 % more. */
  percent: number;
}

/** As many services may grow at once. */
export const maxGrowths = 20;
/** More than ten times as many requests is another service. */
const percents = { min: -100, max: 900 };

/** Whether a service may grow by so much. */
export function isPercent(percent: number): boolean {
  return Number.isFinite(percent) && percent >= percents.min && percent <= percents.max;
}

/** The growth that an address names, as `frontend=30,search=-10`; what cannot be read is left out. */
export function readGrowths(text: string): Growth[] {
  return text
    .split(',')
    .flatMap((part): Growth[] => {
      const at = part.lastIndexOf('=');
      const service = decode(part.slice(0, at).trim());
      const amount = part.slice(at + 1).trim();
      const percent = Number(amount);
      return at > 0 && service !== '' && amount !== '' && isPercent(percent) ? [{ service, percent }] : [];
    })
    .slice(0, maxGrowths);
}

/** The same as an address has it, whatever characters the names have. */
export function writeGrowths(growths: readonly Growth[]): string {
  return growths.map(({ service, percent }) => `${encodeURIComponent(service)}=${percent}`).join(',');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
