import type { AnomalyEvent } from './anomalyEvent';

/** One line on an event: what was seen and what was expected, with numbers. `step` in ms. */
export function explain(event: Omit<AnomalyEvent, 'reason'>, step: number): string {
  const { kind, observed, direction } = event;
  const length = duration(event.end - event.start + step);
  const range = rangeOf(event);
  const value = plain(observed);
  switch (kind) {
    case 'spike':
      return `${value} where ${range} was expected.`;
    case 'drop to zero':
      return `Dropped to ${value} where ${range} was expected.`;
    case 'level shift':
      return `The level moved ${direction}: ${value} where ${range} was usual, for ${length}.`;
    case 'drift':
      return `Drifts ${direction} for ${length}: ${value} where ${range} was usual.`;
    case 'variance':
      return `Varies otherwise than usual for ${length}: ${value} where ${range} was expected.`;
    case 'lost season':
      return `Does not follow its usual cycle for ${length}: ${value} where ${range} was expected.`;
    case 'flat line':
      return `Stuck at ${value} for ${length} where ${range} was expected.`;
    case 'missing':
      return `No data for ${length} where ${range} was expected.`;
  }
}

function rangeOf({ expected: { lower, upper } }: Pick<AnomalyEvent, 'expected'>): string {
  return `${plain(lower)} to ${plain(upper)}`;
}

const thousands = ['', ' k', ' M', ' G', ' T', ' P'];

/** Three significant digits; large values in thousands, millions and so on. */
function plain(value: number): string {
  if (!Number.isFinite(value)) {
    return 'an unknown value';
  }
  const size = Math.abs(value) < 10_000 ? 0 : Math.min(5, Math.floor(Math.log10(Math.abs(value)) / 3));
  return `${Number((value / 1000 ** size).toPrecision(3))}${thousands[size]}`;
}

function duration(milliseconds: number): string {
  const units: Array<[number, string]> = [
    [86_400_000, 'd'],
    [3_600_000, 'h'],
    [60_000, 'min'],
    [1000, 's'],
  ];
  const [size, name] = units.find(([unit]) => milliseconds >= unit) ?? [1, 'ms'];
  return `${Number((milliseconds / size).toPrecision(2))} ${name}`;
}
