import { dateTime, rangeUtil, type RawTimeRange, type TimeRange } from '@grafana/data';

const lastWeek = { from: 'now-7d', to: 'now' };
/** Two readings of the present may differ by some ms: that is no range. */
const minLength = 1_000;

/** The range that an address names: relative times or ms; `shown` where it names none, or none that is one. */
export function readTimes({ from, to }: { from: string; to: string }, shown: RawTimeRange = lastWeek): TimeRange {
  const raw: RawTimeRange = { from: readTime(from) ?? shown.from, to: readTime(to) ?? shown.to };
  const range = rangeUtil.convertRawToRange(raw);
  return range.from.isValid() && range.to.isValid() && range.to.valueOf() - range.from.valueOf() >= minLength
    ? range
    : rangeUtil.convertRawToRange(shown);
}

/** How an address has a range. */
export function writeTimes({ raw }: TimeRange): { from: string; to: string } {
  return { from: writeTime(raw.from), to: writeTime(raw.to) };
}

function readTime(text: string): RawTimeRange['from'] | undefined {
  if (rangeUtil.isRelativeTime(text)) {
    return text;
  }
  return /^\d{1,15}$/.test(text) ? dateTime(Number(text)) : undefined;
}

function writeTime(time: RawTimeRange['from']): string {
  return typeof time === 'string' && rangeUtil.isRelativeTime(time) ? time : String(dateTime(time).valueOf());
}
