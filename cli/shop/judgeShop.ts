import type { History } from '../../dev/demo/history';
import type { Incident } from '../../dev/demo/incidents';
import { day, minute } from '../../dev/demo/time';
import { scoreAlerts, type Episode, type Suggestion, type RuleReport, type RuleSpec } from '../../src/alerts';
import type { Foresight } from '../foresight/createForesight';
import { inTurns } from '../foresight/inTurns';
import { replayRule } from '../foresight/replayRule';
import { growthAt, knownFor } from './truth';

/** How soon an incident shall be told, ms, and how many false alarms a rule may raise a week. */
export const bars = { delay: 5 * minute, falsePerWeek: 1 };

/** A rule with what it did over the shop's history. */
export interface JudgedRule {
  rule: RuleSpec;
  report: RuleReport;
  /** False alarms of the first day, which had nothing to learn from. */
  unlearnt: number;
}

/** What became of one incident. */
export interface JudgedIncident {
  incident: Incident;
  /** The rule within the bar of false alarms that told first; missing where none did. */
  rule?: RuleSpec;
  delay?: number;
  verdict: 'pass' | 'explained' | 'fail';
  /** Why a late alert could not have come in time. */
  explanation?: string;
}

/** Replays every proposed rule over the shop's history. */
export async function replayAll(
  proposals: Suggestion[],
  { history, foresight, onProgress }: { history: History; foresight: Foresight; onProgress: (done: number) => void }
): Promise<JudgedRule[]> {
  const range = { from: history.start, to: history.end };
  let done = 0;
  return inTurns(proposals, 2, async ({ rule }) => {
    const { alerts } = await replayRule(rule, range, { foresight });
    onProgress(++done / proposals.length);
    const report = scoreAlerts(alerts, knownFor(rule, history), range);
    return { rule, report, unlearnt: report.episodes.filter((one) => isUnlearnt(one, history)).length };
  });
}

function isUnlearnt({ from, incidents }: Episode, { start }: History): boolean {
  return incidents.length === 0 && from < start + day;
}

/** Holds the rules against one incident. */
export async function judgeIncident(
  incident: Incident,
  rules: JudgedRule[],
  { history, foresight }: { history: History; foresight: Foresight }
): Promise<JudgedIncident> {
  const [first] = rules
    .filter(({ report }) => report.falsePerWeek <= bars.falsePerWeek)
    .map(({ rule, report }) => ({ rule, delay: delayOf(incident, report) }))
    .filter(({ delay }) => Number.isFinite(delay))
    .sort((a, b) => a.delay - b.delay);
  if (first === undefined || first.delay <= bars.delay) {
    return { incident, ...first, verdict: first === undefined ? 'fail' : 'pass' };
  }
  const explanation = await explain(incident, first, { history, foresight });
  return { incident, ...first, verdict: explanation === undefined ? 'fail' : 'explained', explanation };
}

/** From the onset to the first alert, ms; an alert that was out before tells nothing of the incident. */
function delayOf({ from, to }: Incident, { episodes }: RuleReport): number {
  const first = episodes.find((episode) => episode.from >= from && episode.from < to);
  return first === undefined ? Infinity : first.from - from;
}

/** Even a slow incident shall be told within this part of it. */
const latest = 0.1;

/** Incidents that begin with nothing: whether after the time allowed they were still smaller than one day's difference from the next. */
async function explain(
  incident: Incident,
  { rule, delay }: { rule: RuleSpec; delay: number },
  { history, foresight }: { history: History; foresight: Foresight }
): Promise<string | undefined> {
  const growth = growthAt(incident, incident.from + bars.delay, history);
  const usual = await usualDifference(rule, incident.from, foresight);
  if (growth === undefined || !(growth < usual) || delay > (incident.to - incident.from) * latest) {
    return undefined;
  }
  const percent = (part: number) => `${(100 * part).toFixed(1)} %`;
  return `It grows from nothing: after ${bars.delay / minute} minutes the series is ${percent(growth)} higher, while two days in a row differ by ${percent(usual)} at the same time of day as a rule.`;
}

const compared = 7 * day;

/** By which part a rule's series usually differs from the day before: the median over the week before time t (ms). */
async function usualDifference({ source }: RuleSpec, t: number, { deps }: Foresight): Promise<number> {
  const step = 10 * minute;
  const to = Math.floor(t / step) * step;
  const request = { query: source.query, from: to - compared, to, step, signal: deps.signal };
  const [one] = (await deps.readHistory(request, source)).series;
  const values = one?.series.values ?? new Float64Array(0);
  const lag = day / step;
  const differences = values
    .subarray(lag)
    .map((value, i) => Math.abs(value / values[i] - 1))
    .filter(Number.isFinite)
    .sort();
  return differences[differences.length >> 1] ?? NaN;
}
