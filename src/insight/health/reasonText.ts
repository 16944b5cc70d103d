import type { Reason } from './healthOf';
import { englishWords, type ReasonWords } from './reasonWords';
import { minute } from '../../engine';

/** Writes a value in its unit, such as "1.2 s". */
export type FormatValue = (value: number, unit: string) => string;

interface Telling {
  /** ms. */
  now: number;
  format: FormatValue;
  /** Default: English. */
  words?: ReasonWords;
}

/** One sentence with its figures. Figures that came through JSON may be null instead of NaN or Infinity. */
export function reasonText(reason: Reason, { now, format, words = englishWords }: Telling): string {
  const { signal } = reason;
  const name = nameOf(reason, words);
  switch (reason.code) {
    case 'unusual': {
      const { observed, lower, upper, since, direction } = reason.unusual;
      const span = spanText(now - since, words);
      if (!isNumber(observed)) {
        return words.silent({ name, span });
      }
      const figures = { value: observed, lower, upper };
      const [value, low, high] = Object.values(figures).map((figure) => format(figure, signal.unit));
      return words[direction === 'up' ? 'above' : 'below']({ name, span, value, lower: low, upper: high });
    }
    case 'full': {
      const limit = format(reason.limit, signal.unit);
      return words.full({ name, value: format(signal.value, signal.unit), limit });
    }
    case 'reaches': {
      const { hours, probability, limit } = reason.reach;
      const parts = { name, limit: format(limit, signal.unit), percent: Math.round(100 * probability) };
      return isNumber(hours)
        ? words.reaches({ ...parts, span: spanText(hours * 60 * minute, words) })
        : words.reachesWithin(parts);
    }
    case 'spent': {
      const { objective, window } = reason.budget;
      return words.spent({ objective: format(objective, 'percentunit'), window: spanText(window, words) });
    }
    case 'burns': {
      const { objective, hours, burn } = reason.budget;
      const span = spanText((hours ?? 0) * 60 * minute, words);
      return words.burns({ objective: format(objective, 'percentunit'), span, times: burn.toFixed(1) });
    }
  }
}

/** What it is and where, unless it is the service itself. */
function nameOf({ signal: { kind, scope, subject, part = '' } }: Reason, words: ReasonWords): string {
  return words.place({ name: words.signals[kind], part, subject: scope === 'service' ? '' : subject });
}

function isNumber(value: number | null): value is number {
  return value !== null && Number.isFinite(value);
}

/** A span of time with one unit: "under a minute", "12 min", "31 h", "4 d". */
export function spanText(ms: number, words: ReasonWords = englishWords): string {
  const minutes = Math.round(ms / minute);
  if (minutes < 1) {
    return words.moment;
  }
  if (minutes < 120) {
    return words.span(minutes, 'minute');
  }
  const hours = Math.round(minutes / 60);
  return hours < 72 ? words.span(hours, 'hour') : words.span(Math.round(hours / 24), 'day');
}
