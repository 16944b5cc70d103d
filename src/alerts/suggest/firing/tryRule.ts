import { day, median } from '../../../engine';
import { runEngineTask, type HistorySeries, type ReadHistory } from '../../../queries';
import { evaluateRule, simulateAlerts } from '../../backtest';
import { getAlertKind, type RuleSpec } from '../../kinds';
import { durationMs } from '../../spec/durations';
import type { Incident, ObservedSeries } from '../../kinds/incidents';
import { findWhole } from '../limits/findWhole';
import { formatNumber } from '../rules/candidate';

/** What a rule is tried on. */
export interface TrialData {
  /** What was observed of its query's series. */
  observed: HistorySeries[];
  /** Grafana unit id, where it is known. */
  unit?: string;
  signal?: AbortSignal;
}

/** A trial takes no longer than for so many series. */
const maxPeers = 9;

/**
 * Why a rule must not be proposed: it does not fire in a made-up incident of the kind that it watches, which follows what
 * was observed. Undefined where it fires, where its kind has no trial, and where nothing was observed. The rule, which must
 * have passed `checkRule`, is evaluated by the code that evaluates it live, in memory.
 * @throws the signal's reason where it is aborted.
 */
export async function tryRule(spec: RuleSpec, { observed, unit, signal }: TrialData): Promise<string | undefined> {
  const { trial } = getAlertKind(spec);
  const [subject, ...others] = [...observed].sort((a, b) => countValues(b) - countValues(a));
  if (trial === undefined || subject === undefined) {
    return undefined;
  }
  const known = describeObserved(subject, unit);
  const rule = trial.simplify(spec);
  const incident = trial.incident(rule, known);
  const peers = trial.needsPeers
    ? others.slice(0, maxPeers).map((one) => ({ one, incident: repeatDays(incident) }))
    : [];
  const fires = await firesIn(rule, [{ one: subject, incident }, ...peers], signal);
  return fires
    ? undefined
    : `The rule would not fire: not even for a series that ${describeIncident(incident)}, after what was observed. Watch the query with a limit that its values can reach.`;
}

function describeIncident({ description }: Incident): string {
  return description.replace(/-?\d[\d.e+-]*/g, (number) => formatNumber(Number(number)));
}

function countValues({ series: { values } }: HistorySeries): number {
  return values.reduce((count, value) => count + Number(Number.isFinite(value)), 0);
}

function describeObserved({ series: { values } }: HistorySeries, unit: string | undefined): ObservedSeries {
  const finite = values.filter(Number.isFinite);
  const lowest = finite.reduce((min, value) => Math.min(min, value), Infinity);
  const highest = finite.reduce((max, value) => Math.max(max, value), -Infinity);
  const whole = findWhole(unit) ?? Infinity;
  const bounds = { lower: lowest >= 0 ? 0 : -Infinity, upper: highest <= whole ? whole : Infinity };
  return { lowest, highest, median: median(finite), last: finite[finite.length - 1] ?? NaN, bounds };
}

/** Nothing happens: for the peers of a series in trouble. */
function repeatDays({ length }: Incident): Incident {
  return { length, valueAt: (_, usual) => usual, description: 'stays as usual' };
}

interface Scene {
  one: HistorySeries;
  incident: Incident;
}

async function firesIn(rule: RuleSpec, scenes: Scene[], signal = new AbortController().signal): Promise<boolean> {
  const [{ one, incident }] = scenes;
  const end = findEnd(one) + incident.length;
  const interval = durationMs(rule.interval, 'interval');
  const readHistory: ReadHistory = async ({ query, from, to, step }) => {
    if (query.expr !== rule.source.query.expr) {
      throw new Error('Only the rule itself is tried.');
    }
    const series = scenes.map((scene) => ({ ...scene.one, series: sampleScene(scene, { from, to, step }) }));
    return { series, skipped: [], cache: 'miss' };
  };
  const deps = { readHistory, executor: { run: runEngineTask }, signal };
  const evaluations = await evaluateRule(rule, { from: end - 2 * interval, to: end }, deps);
  return simulateAlerts({ ...rule, for: '0s' }, evaluations).some(({ cause }) => cause === 'condition');
}

function findEnd({ series: { start, step, values } }: HistorySeries): number {
  return start + (values.length - 1) * step;
}

/** What was observed, between samples on a straight line, then the incident; NaN before the first observation. */
function sampleScene(scene: Scene, { from, to, step }: { from: number; to: number; step: number }) {
  const end = findEnd(scene.one);
  const valueAt = (time: number) => {
    if (time <= end) {
      return interpolate(scene.one, time);
    }
    const since = time - end;
    const usual = interpolate(scene.one, time - Math.ceil(since / day) * day);
    return scene.incident.valueAt(since, usual);
  };
  const count = Math.floor((to - from) / step) + 1;
  return { start: from, step, values: Float64Array.from({ length: count }, (_, i) => valueAt(from + i * step)) };
}

function interpolate({ series: { start, step, values } }: HistorySeries, time: number): number {
  const place = (time - start) / step;
  const [before, after] = [values[Math.floor(place)] ?? NaN, values[Math.ceil(place)] ?? NaN];
  return before + (after - before) * (place - Math.floor(place));
}
