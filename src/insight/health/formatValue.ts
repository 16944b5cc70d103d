/** A value in Grafana's unit, in English, where no formatter of Grafana is at hand: "1.2 s", "84 %", "3.1 GiB". */
export function formatValue(value: number, unit: string): string {
  if (!Number.isFinite(value)) {
    return 'no value';
  }
  switch (unit) {
    case 'percentunit':
      return `${digits(100 * value)} %`;
    case 's':
      return value < 1 ? `${digits(1000 * value)} ms` : `${digits(value)} s`;
    case 'ms':
      return `${digits(value)} ms`;
    case 'bytes':
      return binary(value);
    case 'reqps':
      return `${digits(value)} req/s`;
    default:
      return digits(value);
  }
}

function binary(bytes: number): string {
  const prefixes = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'];
  const power = Math.min(Math.max(0, Math.floor(Math.log2(Math.max(Math.abs(bytes), 1)) / 10)), prefixes.length - 1);
  return `${digits(bytes / 1024 ** power)} ${prefixes[power]}`;
}

/** Three significant digits, no needless zeros, no exponent below a billion. */
function digits(value: number): string {
  return value.toLocaleString('en-US', { maximumSignificantDigits: 3, useGrouping: false });
}
