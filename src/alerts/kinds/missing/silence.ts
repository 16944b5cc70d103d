import { day, minute } from '../../../engine';
import { formatDuration } from '../../../queries';
import { isSelector } from '../../promql/isSelector';
import { inParentheses } from '../../promql/parentheses';
import { durationMs } from '../../spec/durations';

/** Prometheus goes on to repeat the last sample for so long, ms. */
const lookback = 5 * minute;

/** What a rule about silence watches. */
interface Watched {
  expr: string;
  /** A duration: so long without a value is silence. */
  within: string;
}

/** How long a series that has gone is remembered: a day, or twice the silence where that is longer. */
export function findMemory({ within }: Pick<Watched, 'within'>): string {
  return formatDuration(Math.max(day, 2 * durationMs(within, 'within')));
}

/**
 * PromQL that yields 1 for each series that was there and has been silent, with its labels; one row for the whole query
 * where no series is remembered.
 */
export function writeSilence(watched: Watched): string {
  const { past, recent } = writeRanges(watched);
  const never = `absent_over_time(${recent}) unless on () ${past}`;
  return `${past} unless count_over_time(${recent}) or (${never})`;
}

/** The same, and 0 where nothing is silent: without a row, the query itself has failed. */
export function writeSilenceCount(watched: Watched): string {
  return `${writeSilence(watched)} or vector(0)`;
}

/** The expression of `writeSilenceCount`. @throws Error where the text is another one. */
export function readSilence(text: string, within: string): string {
  const [, whole] = /^present_over_time\((.*?)\[\w+:5m\]\) unless /s.exec(text) ?? [];
  const expr = whole?.slice(1, -1).trim() ?? '';
  if (writeSilenceCount({ expr, within }) !== text) {
    throw new Error('its query is not that of series that are silent');
  }
  return expr;
}

/** Of a selector, the samples themselves; of all else its values, which are there for a while after the last sample. */
function writeRanges({ expr, within }: Watched): { past: string; recent: string } {
  const whole = inParentheses(expr);
  const silence = durationMs(within, 'within');
  const window = formatDuration(Math.max(silence - lookback, minute));
  return {
    past: `present_over_time(${whole}[${findMemory({ within })}:5m])`,
    recent: isSelector(expr) ? `${expr.trim()}[${formatDuration(silence)}]` : `${whole}[${window}:1m]`,
  };
}
