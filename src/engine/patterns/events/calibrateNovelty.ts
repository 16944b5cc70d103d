import { checkFalseAlarms } from '../../series/checks';
import { hour, week } from '../../series/units';

/** A pattern that came up in the later part of the baseline. */
export interface FirstSight {
  /** Time of its first line, ms. */
  time: number;
  /** Lines in the first minutes after that. */
  lines: number;
  /** Whether its severity is error or worse. Default false. */
  isError?: boolean;
}

/** The later part of a baseline, in which patterns are known to be new, and how many alarms are accepted. */
export interface NoveltyBaseline {
  /** Every pattern whose first line in the whole baseline lies in [from, to). */
  firstSeen: readonly FirstSight[];
  /** ms. */
  from: number;
  to: number;
  /** Alarms about new patterns per week and service, > 0. */
  falseAlarmsPerWeek: number;
}

/** How many lines a new pattern has in its first minutes, at least, before it is worth an alarm; 1 = its first one. */
export interface NoveltyLimit {
  /** Of error or worse. */
  minErrorLines: number;
  /** Of all others, or where no severity is known. */
  minLines: number;
}

/** New patterns that come up together are one alarm: ms. */
const alarmSpan = hour;
/**
 * Alarms that are expected beside those that were seen: half of one for a number of lines that is fixed, the mean of a Poisson rate under
 * Jeffreys' prior; one for a number that is just above one of those seen, which the next is as likely to exceed as any of them was.
 */
const unseenAlarms = { fixed: 0.5, fitted: 1 };
/** A new pattern that is no error has this many lines at least. */
const minMildLines = 2;
/** No number of lines is larger, however short the baseline. */
const maxLines = 100_000;

/**
 * How many lines a new pattern needs so that alarms come at most at the accepted rate, at the rate at which patterns were new in the
 * baseline. Errors are served first, and others have what is left of the rate. What was not seen counts, too (Jeffreys, 1946): with
 * half a week and no new pattern, one line of an error is enough for one alarm a week. Where even more lines than were ever seen come
 * too often by that, because the baseline is short, the number grows in proportion (a Pareto tail of shape 1, as the sizes of what is
 * new in texts have: Zipf, 1949).
 * @throws ForecastError where the rate is not above 0.
 */
export function calibrateNovelty({ firstSeen, from, to, falseAlarmsPerWeek }: NoveltyBaseline): NoveltyLimit {
  checkFalseAlarms(falseAlarmsPerWeek);
  const accepted = (falseAlarmsPerWeek * Math.max(0, to - from)) / week;
  const within = firstSeen.filter(({ time }) => time >= from && time < to);
  const errors = within.filter(({ isError }) => isError);
  const others = within.filter(({ isError }) => !isError);
  const minErrorLines = findLeast(errors, { least: 1, accepted, alarming: [] });
  const alarming = errors.filter(({ lines }) => lines >= minErrorLines);
  const least = Math.max(minMildLines, minErrorLines);
  const minLines = findLeast(others, { least, accepted, alarming });
  return { minErrorLines, minLines };
}

/** The least number of lines from `least` on with which the sights that have as many make few enough alarms beside those that do anyway. */
function findLeast(
  sights: readonly FirstSight[],
  { least, accepted, alarming }: { least: number; accepted: number; alarming: readonly FirstSight[] }
): number {
  const fitted = sights.map(({ lines }) => lines + 1).filter((lines) => lines > least);
  const tried = [least, ...fitted.sort((a, b) => a - b)];
  const findUnseen = (lines: number) => (lines === least ? unseenAlarms.fixed : unseenAlarms.fitted);
  const found = tried.find((lines) => {
    const seen = countAlarms([...alarming, ...sights.filter((one) => one.lines >= lines)]);
    return seen + findUnseen(lines) <= accepted;
  });
  const most = tried[tried.length - 1];
  return Math.ceil(Math.min(maxLines, found ?? most * Math.max(1, findUnseen(most) / accepted)));
}

/** Alarms that these sights make. */
function countAlarms(sights: readonly FirstSight[]): number {
  const times = sights.map(({ time }) => time).sort((a, b) => a - b);
  let [alarms, end] = [0, -Infinity];
  for (const time of times) {
    if (time >= end) {
      alarms++;
      end = time + alarmSpan;
    }
  }
  return alarms;
}
