import type { Incident } from '../incidents';
import { explain, findEpisodes, type Episode } from './episodes';
import { formatLength, formatTime } from './format/formatTime';
import { formatValue } from './format/formatValue';
import type { Line } from './format/layout';
import type { Question } from './questions';
import type { Result } from './readFrame';
import { findRange, sparkline } from './format/sparkline';

const mostEpisodes = 6;

/** The history, and when it left what its own past predicted. */
export function anomalyLines(
  question: Question,
  result: Result,
  { width, incidents }: { width: number; incidents: Incident[] }
): Line[] {
  const values = result.column('value');
  const anomalies = result.column('anomaly');
  const episodes = findEpisodes(result.times, anomalies);
  const scale = findRange(values);
  const described = episodes.slice(-mostEpisodes).map((episode): Line => ['', describe(episode, question, incidents)]);
  const left = episodes.length - described.length;
  const count = anomalies.filter((value) => !Number.isNaN(value)).length;
  return [
    [`last ${formatLength(question.range)}`, sparkline(values, width, scale)],
    ...(count > 0 ? [['', marks(anomalies, width)] as Line] : []),
    [
      'anomalies',
      count === 0 ? 'none' : `${count} of ${values.length} observations, in ${formatCount(episodes.length, 'episode')}`,
    ],
    ...(left > 0 ? [['', formatCount(left, 'earlier episode')] as Line] : []),
    ...described,
  ];
}

/** A mark under every part of the sparkline that holds an anomaly. */
function marks(anomalies: Float64Array, width: number): string {
  const count = Math.min(width, anomalies.length);
  return Array.from({ length: count }, (_, i) => {
    const from = Math.floor((i * anomalies.length) / count);
    const to = Math.floor(((i + 1) * anomalies.length) / count);
    return anomalies.subarray(from, to).some((value) => !Number.isNaN(value)) ? '^' : ' ';
  })
    .join('')
    .trimEnd();
}

function describe(episode: Episode, { unit }: Question, incidents: Incident[]): string {
  const cause = explain(episode, incidents);
  const length = formatLength(episode.to - episode.from);
  const shown = `${formatTime(episode.from)}, ${length}, up to ${formatValue(episode.peak, unit)}`;
  return cause === undefined ? `${shown}: no incident then` : `${shown}: ${cause.title}`;
}

function formatCount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
