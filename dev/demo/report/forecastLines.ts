import { formatDuration } from '../../../src/queries';
import { crossing } from './crossing';
import { formatLength, formatTime } from './format/formatTime';
import { formatValue } from './format/formatValue';
import type { Question } from './questions';
import type { Result } from './readFrame';
import { findRange, sparkline } from './format/sparkline';
import type { Line } from './format/layout';

const full = 100;
const mostModels = 3;

/** The history, the forecast and its interval on one scale, and what it comes to. */
export function forecastLines(
  question: Question,
  result: Result,
  { width, diskFull }: { width: number; diskFull: number }
): Line[] {
  const { times } = result;
  const ahead = times.findIndex((t) => t > result.provenance.cutoff);
  const past = result.column('value').subarray(0, ahead);
  const [point, lower, upper] = (['forecast', 'lower', 'upper'] as const).map((role) =>
    result.column(role).subarray(ahead)
  );
  const scale = findRange(past, lower, upper);
  const line = (values: Float64Array) => sparkline(values, width, scale);
  const text = (value: number) => formatValue(value, question.unit);
  const span = (values: Float64Array) => `${text(findRange(values).min)} to ${text(findRange(values).max)}`;
  const future = { times: times.subarray(ahead), point, lower, upper };
  return [
    ['model', describeModel(result)],
    ['seasons', describeSeasons(result)],
    [`last ${formatLength(question.range)}`, line(past)],
    ['upper', line(upper)],
    [`next ${formatLength(times[times.length - 1] - result.provenance.cutoff)}`, line(point)],
    ['lower', line(lower)],
    [
      'range',
      `${span(point)}; the 95 % interval reaches from ${text(findRange(lower).min)} to ${text(findRange(upper).max)}`,
    ],
    ...(question.kind === 'runway' ? runwayLines(future, result.provenance.cutoff, diskFull) : []),
  ];
}

function describeModel({ provenance: { weights = [] } }: Result): string {
  const parts = weights.slice(0, mostModels).map(({ model, weight }) => `${Math.round(100 * weight)} % ${model}`);
  const left = weights.length - parts.length;
  return [...parts, ...(left > 0 ? [`${left} more`] : [])].join('; ');
}

function describeSeasons({ provenance: { seasonLengths = [], step, trust } }: Result): string {
  const seasons = seasonLengths.map((length) => formatDuration(length * step)).join(' and ');
  return `${seasons || 'none found'}; trust in the forecast: ${trust ?? 'unknown'}`;
}

interface Future {
  times: Float64Array;
  point: Float64Array;
  lower: Float64Array;
  upper: Float64Array;
}

/** When the disk is full; the upper edge of the interval gets there first. */
function runwayLines({ times, point, lower, upper }: Future, now: number, truth: number): Line[] {
  const simulated: Line = ['', `The simulation fills it on ${formatTime(truth)}.`];
  const at = crossing(times, point, full);
  if (at === undefined) {
    return [['full', `not within ${formatLength(times[times.length - 1] - now)}`], simulated];
  }
  const early = crossing(times, upper, full) ?? at;
  const late = crossing(times, lower, full);
  const latest = late === undefined ? 'after the end of the forecast' : formatTime(late);
  return [
    ['full', `${formatTime(at)}, in ${formatLength(at - now)} (95 %: ${formatTime(early)} to ${latest})`],
    simulated,
  ];
}
