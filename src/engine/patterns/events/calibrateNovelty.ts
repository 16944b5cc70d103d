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
 * baseline. Errors are served first, and others have what is left of the rate, or half of it. What was not seen counts, too (Jeffreys,
 * 1946): with half a week and no new pattern, one line of an error is enough for one alarm a week. Numbers of lines have a Pareto tail
 * with the shape of those that were seen (Hill, 1975, of whole numbers), drawn to 1 while these are few, as the sizes of what is new in texts have (Zipf,
 * 1949); the limit is where that tail is thin enough, or just beyond what was seen, if that is less. So an incident in the baseline
 * does not raise it for long.
 * @throws ForecastError where the rate is not above 0.
 */
export function calibrateNovelty({ firstSeen, from, to, falseAlarmsPerWeek }: NoveltyBaseline): NoveltyLimit {
  checkFalseAlarms(falseAlarmsPerWeek);
  const accepted = (falseAlarmsPerWeek * Math.max(0, to - from)) / week;
  const within = firstSeen.filter(({ time }) => time >= from && time < to);
  const logs = within.reduce((sum, { lines }) => sum + Math.log(lines + 0.5), 0);
  const shape = (within.length + 1) / (logs + 1);
  const errors = within.filter(({ isError }) => isError);
  const others = within.filter(({ isError }) => !isError);
  const minErrorLines = findLeast(errors, { least: 1, accepted, shape });
  const alarming = errors.filter(({ lines }) => lines >= minErrorLines);
  const left = Math.max(accepted - countAlarms(alarming) - unseenAlarms.fixed, accepted / 2);
  const minLines = findLeast(others, { least: Math.max(minMildLines, minErrorLines), accepted: left, shape });
  return { minErrorLines, minLines };
}

interface Acceptance {
  /** No smaller number is the answer. */
  least: number;
  /** Alarms in the time of the baseline. */
  accepted: number;
  /** Of the tail of numbers of lines. */
  shape: number;
}

/** The least number of lines with which the sights that have as many make few enough alarms. */
function findLeast(sights: readonly FirstSight[], acceptance: Acceptance): number {
  const lines = Math.min(findBeyondSeen(sights, acceptance), findThinTail(sights, acceptance));
  return Math.ceil(Math.min(maxLines, lines));
}

/** By what was seen: the least of `least` and of what is just beyond a sight; beyond the largest, where that is still too often, by the tail. */
function findBeyondSeen(sights: readonly FirstSight[], { least, accepted, shape }: Acceptance): number {
  const fitted = sights.map(({ lines }) => lines + 1).filter((lines) => lines > least);
  const tried = [least, ...fitted.sort((a, b) => a - b)];
  const findUnseen = (lines: number) => (lines === least ? unseenAlarms.fixed : unseenAlarms.fitted);
  const countFrom = (lines: number) => countAlarms(sights.filter((one) => one.lines >= lines));
  const found = tried.find((lines) => countFrom(lines) + findUnseen(lines) <= accepted);
  const most = tried[tried.length - 1];
  return found ?? most * Math.max(1, findUnseen(most) / accepted) ** (1 / shape);
}

/** By the tail alone, where what was seen beyond it is one alarm at most, which may have been right. */
function findThinTail(sights: readonly FirstSight[], { least, accepted, shape }: Acceptance): number {
  const lines = Math.max(least, ((countAlarms(sights) + unseenAlarms.fixed) / accepted) ** (1 / shape));
  const beyond = sights.filter((one) => one.lines >= lines);
  return countAlarms(beyond) > Math.max(accepted, 1) ? Infinity : lines;
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
