import { t } from '@grafana/i18n';
import { getTemplateSrv } from '@grafana/runtime';
import { parseDuration, parseTime, parseTimeRange } from '../../../queries';
import type { NumberRange } from '../../../schema';
import { verbatim, type Reader } from '../../../ui';

function isAccepted(parse: () => unknown): boolean {
  try {
    parse();
    return true;
  } catch {
    return false;
  }
}

/** Template variables are replaced when the query runs: until then any of them may be right. */
function isDurationOrVariable(text: string): boolean {
  return getTemplateSrv().containsTemplate(text) || isAccepted(() => parseDuration(text, ''));
}

function badDuration(text: string) {
  const message = t(
    'readings.bad-duration',
    '"{{text}}" is not a duration. Write a number and a unit (s, m, h, d, w), such as 5m, 12h or 28d.',
    { text, ...verbatim }
  );
  return { ok: false as const, message };
}

/** A duration, a template variable, or 'auto', which an empty field means too. */
export const readAutoDuration: Reader<string> = (written) => {
  const text = written.trim() || 'auto';
  return text === 'auto' || isDurationOrVariable(text) ? { ok: true, value: text } : badDuration(text);
};

/** Durations of cycles, separated by commas; at least one. */
export const readSeasons: Reader<string[]> = (written) => {
  const seasons = splitList(written);
  if (seasons.length === 0) {
    return { ok: false, message: t('readings.no-season', 'Write at least one cycle, such as 1d, 1w.') };
  }
  const wrong = seasons.find((text) => !isDurationOrVariable(text));
  return wrong === undefined ? { ok: true, value: seasons } : badDuration(wrong);
};

/** ISO 8601 intervals, separated by commas, or none. */
export const readTimeRanges: Reader<string[]> = (written) => {
  const ranges = splitList(written);
  const wrong = ranges.find((text) => !isAccepted(() => parseTimeRange(text)));
  const message = t('readings.bad-time-range', '"{{text}}" is not a begin and an end with time zone.', {
    text: wrong,
    ...verbatim,
  });
  return wrong === undefined ? { ok: true, value: ranges } : { ok: false, message };
};

/** Times with their time zone, separated by commas, or none. */
export const readTimes: Reader<string[]> = (written) => {
  const times = splitList(written);
  const wrong = times.find((text) => !isAccepted(() => parseTime(text)));
  const message = t('readings.bad-time', '"{{text}}" is not a time with time zone.', { text: wrong, ...verbatim });
  return wrong === undefined ? { ok: true, value: times } : { ok: false, message };
};

function splitList(written: string): string[] {
  return written
    .split(',')
    .map((text) => text.trim())
    .filter((text) => text !== '');
}

/** A number within the range; nothing is 0 where that is the least. */
export function numberReader(range: NumberRange): Reader<number> {
  return range.min === 0 ? readAtLeastZero : numberBetween(range);
}

/** A number strictly within the range. */
function numberBetween({ above = -Infinity, below = Infinity }: NumberRange): Reader<number> {
  return (written) => {
    const value = written.trim() === '' ? NaN : Number(written);
    const message = t('readings.bad-number', '"{{text}}" is not a number above {{above}} and below {{below}}.', {
      text: written,
      above,
      below,
      ...verbatim,
    });
    return value > above && value < below ? { ok: true, value } : { ok: false, message };
  };
}

/** A finite number, or nothing. */
export const readOptionalNumber: Reader<number | undefined> = (written) => {
  if (written.trim() === '') {
    return { ok: true, value: undefined };
  }
  const value = Number(written);
  const message = t('readings.not-a-number', '"{{text}}" is not a number.', {
    text: written,
    ...verbatim,
  });
  return Number.isFinite(value) ? { ok: true, value } : { ok: false, message };
};

/** A finite number of at least 0; nothing means 0. */
const readAtLeastZero: Reader<number> = (written) => {
  const value = Number(written);
  const message = t('readings.negative', '"{{text}}" is not a number of at least 0.', { text: written, ...verbatim });
  return Number.isFinite(value) && value >= 0 ? { ok: true, value } : { ok: false, message };
};

/** A whole number within the range. */
export function countReader({ min, max }: { min: number; max: number }): Reader<number> {
  return (written) => {
    const value = written.trim() === '' ? NaN : Number(written);
    const message = t('readings.bad-count', '"{{text}}" is not a whole number from {{min}} to {{max}}.', {
      text: written,
      min,
      max,
      ...verbatim,
    });
    return Number.isInteger(value) && value >= min && value <= max ? { ok: true, value } : { ok: false, message };
  };
}

/** Any text, without blanks around it. */
export const readText: Reader<string> = (written) => ({ ok: true, value: written.trim() });
