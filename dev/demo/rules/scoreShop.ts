import pMap from 'p-map';
import type { Foresight } from '../../../cli';
import {
  evaluateRange,
  scoreAlerts,
  simulateAlerts,
  type Episode,
  type RuleReport,
  type RuleSpec,
  type Suggestion,
} from '../../../src/alerts';
import type { History } from '../history';
import type { Incident } from '../incidents';
import { day, minute } from '../time';
import { growthAt, knownFor } from './truth';

/** Accepted time to detect an incident, ms, and false alarms of a rule per week. */
export const bars = { delay: 5 * minute, falsePerWeek: 1 };

/** A rule with what it did over the shop's history. */
export interface ScoredRule {
  rule: RuleSpec;
  report: RuleReport;
  /** False alarms of the first day, which had nothing to learn from. */
  unlearnt: number;
}

/** What became of one incident. */
export interface ScoredIncident {
  incident: Incident;
  /** The rule within the bar of false alarms that fired first; missing where none did. */
  rule?: RuleSpec;
  delay?: number;
  verdict: 'pass' | 'explained' | 'fail';
  /** Why a late alert could not have come in time. */
  explanation?: string;
}

/** Backtests every suggested rule over the shop's history. */
export async function backtestAll(
  suggestions: Suggestion[],
  { history, foresight, onProgress }: { history: History; foresight: Foresight; onProgress: (done: number) => void }
): Promise<ScoredRule[]> {
  const range = { from: history.start, to: history.end };
  let done = 0;
  const backtest = async ({ rule }: Suggestion) => {
    const alerts = simulateAlerts(rule, await evaluateRange(rule, range, foresight));
    onProgress(++done / suggestions.length);
    const report = scoreAlerts(alerts, knownFor(rule, history), range);
    return { rule, report, unlearnt: report.episodes.filter((one) => isUnlearnt(one, history)).length };
  };
  return pMap(suggestions, backtest, { concurrency: 2 });
}

function isUnlearnt({ from, incidents }: Episode, { start }: History): boolean {
  return incidents.length === 0 && from < start + day;
}

/** Holds the rules against one incident. */
export async function scoreIncident(
  incident: Incident,
  rules: ScoredRule[],
  { history, foresight }: { history: History; foresight: Foresight }
): Promise<ScoredIncident> {
  const [first] = rules
    .filter(({ report }) => report.falsePerWeek <= bars.falsePerWeek)
    .map(({ rule, report }) => ({ rule, delay: measureDelay(incident, report) }))
    .filter(({ delay }) => Number.isFinite(delay))
    .sort((a, b) => a.delay - b.delay);
  if (first === undefined || first.delay <= bars.delay) {
    return { incident, ...first, verdict: first === undefined ? 'fail' : 'pass' };
  }
  const explanation = await explain(incident, first, { history, foresight });
  return { incident, ...first, verdict: explanation === undefined ? 'fail' : 'explained', explanation };
}

/** From the onset to the first alert, ms; an alert that was out before tells nothing of the incident. */
function measureDelay({ from, to }: Incident, { episodes }: RuleReport): number {
  const first = episodes.find((episode) => episode.from >= from && episode.from < to);
  return first === undefined ? Infinity : first.from - from;
}

/** Even a slow incident is to be detected within this share of it. */
const maxDelayShare = 1 / 7;

/** Incidents that begin with nothing: whether after the time allowed they were still smaller than one day's difference from the next. */
async function explain(
  incident: Incident,
  { rule, delay }: { rule: RuleSpec; delay: number },
  { history, foresight }: { history: History; foresight: Foresight }
): Promise<string | undefined> {
  const growth = growthAt(incident, incident.from + bars.delay, history);
  const usual = await usualDifference(rule, incident.from, foresight);
  if (growth === undefined || !(growth < usual) || delay > (incident.to - incident.from) * maxDelayShare) {
    return undefined;
  }
  const percent = (part: number) => `${(100 * part).toFixed(1)} %`;
  return `It grows from nothing: after ${bars.delay / minute} minutes the series is ${percent(growth)} higher, while two days in a row differ by ${percent(usual)} at the same time of day as a rule.`;
}

const compared = 7 * day;

/** By which part a rule's series usually differs from the day before: the median over the week before time t (ms). */
async function usualDifference({ source }: RuleSpec, t: number, { readHistory }: Foresight): Promise<number> {
  const step = 10 * minute;
  const to = Math.floor(t / step) * step;
  const request = { query: source.query, from: to - compared, to, step, signal: new AbortController().signal };
  const [one] = (await readHistory(request, source)).series;
  const values = one?.series.values ?? new Float64Array(0);
  const lag = day / step;
  const differences = values
    .subarray(lag)
    .map((value, i) => Math.abs(value / values[i] - 1))
    .filter(Number.isFinite)
    .sort();
  return differences[differences.length >> 1] ?? NaN;
}
