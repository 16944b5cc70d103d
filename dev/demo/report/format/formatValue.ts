/** Units of the report, a few of Grafana's. */
export type Unit = 'reqps' | 's' | 'cores' | 'short' | 'percent' | 'percentunit' | 'bytes';

/** A value for people, with its unit and about three digits. */
export function formatValue(value: number, unit: Unit): string {
  switch (unit) {
    case 'reqps':
      return `${digits(value)} req/s`;
    case 's':
      return value < 1 ? `${digits(value * 1000)} ms` : `${digits(value)} s`;
    case 'cores':
      return `${digits(value)} cores`;
    case 'short':
      return digits(value);
    case 'percent':
      return `${digits(value)} %`;
    case 'percentunit':
      return `${digits(100 * value)} %`;
    case 'bytes':
      return value < 2 ** 30 ? `${digits(value / 2 ** 20)} MiB` : `${digits(value / 2 ** 30)} GiB`;
  }
}

function digits(value: number): string {
  const size = Math.abs(value);
  return value.toFixed(size >= 99.95 ? 0 : size >= 9.995 ? 1 : 2);
}
