const thousands = ['', ' k', ' M', ' G', ' T', ' P'];
const binaryPrefixes = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'];

/** A finite value in Grafana's unit, where no formatter of Grafana is at hand: "1.2 s", "84 %", "3.1 GiB", "15 k". */
export function formatFigure(value: number, unit: string): string {
  switch (unit) {
    case 'percentunit':
      return `${formatDigits(100 * value)} %`;
    case 'percent':
      return `${formatDigits(value)} %`;
    case 's':
      return formatSeconds(value);
    case 'ms':
      return `${formatDigits(value)} ms`;
    case 'bytes':
      return formatBytes(value);
    case 'reqps':
      return `${formatDigits(value)} req/s`;
    default:
      return formatPlain(value);
  }
}

const secondsPerUnit: Array<[unit: string, seconds: number]> = [
  ['d', 86_400],
  ['h', 3600],
  ['min', 60],
  ['s', 1],
];

/** From three of a unit on in that unit; less than a second in ms. */
function formatSeconds(seconds: number): string {
  const size = Math.abs(seconds);
  if (size > 0 && size < 1) {
    return `${formatDigits(1000 * seconds)} ms`;
  }
  const [unit, length] = secondsPerUnit.find(([, one]) => size >= 3 * one) ?? ['s', 1];
  return `${formatDigits(seconds / length)} ${unit}`;
}

/** Large values in thousands, millions and so on. */
function formatPlain(value: number): string {
  const size = Math.abs(value);
  const power = size < 10_000 ? 0 : Math.min(thousands.length - 1, Math.floor(Math.log10(size) / 3));
  return `${formatDigits(value / 1000 ** power)}${thousands[power]}`;
}

function formatBytes(bytes: number): string {
  const power = Math.floor(Math.log2(Math.max(Math.abs(bytes), 1)) / 10);
  const prefix = Math.min(Math.max(0, power), binaryPrefixes.length - 1);
  return `${formatDigits(bytes / 1024 ** prefix)} ${binaryPrefixes[prefix]}`;
}

/** Three significant digits, no needless zeros, no exponent below a billion. */
function formatDigits(value: number): string {
  return value.toLocaleString('en-US', { maximumSignificantDigits: 3, useGrouping: false });
}

/** A time in UTC to the minute, or to the second where it does not fall on one: "2026-11-12 13:30 UTC". */
export function formatTime(time: number): string {
  const text = new Date(time).toISOString().replace('T', ' ');
  return `${text.slice(0, time % 60_000 === 0 ? 16 : 19)} UTC`;
}

/** A length of time (ms, >= 0) in one unit: up to a minute in seconds, then minutes up to two hours, hours up to three days. */
export function splitSpan(ms: number): { unit: 'seconds' | 'minutes' | 'hours' | 'days'; n: number } {
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) {
    return { unit: 'seconds', n: seconds };
  }
  const minutes = Math.round(seconds / 60);
  if (minutes < 120) {
    return { unit: 'minutes', n: minutes };
  }
  const hours = Math.round(minutes / 60);
  return hours < 72 ? { unit: 'hours', n: hours } : { unit: 'days', n: Math.round(hours / 24) };
}
