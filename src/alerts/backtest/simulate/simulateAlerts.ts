import { durationMs } from '../../spec/durations';
import { expandRule, type RuleSpec } from '../../kinds';
import type { ExecErrState, NoDataState } from '../../spec/ruleCommon';
import { toAlertRules } from '../../kinds/toAlertRules';
import {
  createInstance,
  isActive,
  isFiring,
  advanceInstance,
  type AlertInstance,
  type AlertTiming,
} from './alertInstance';
import { labelsKey, type Evaluations, type Labels } from '../evaluate/evaluations';
import { parseThreshold, type Threshold } from '../evaluate/threshold';
import { findFirstData, listRowsWithData } from './blindSpans';

/** Why an alert fires: its condition holds, or the rule says that it fires without data or after a failed evaluation. */
export type AlertCause = 'condition' | 'no data' | 'error';

/** One alert that would have fired. */
export interface Alert {
  cause: AlertCause;
  /** Name of the rule's definition. */
  part: string;
  labels: Labels;
  /** When the condition began to hold, when the alert fired, and when it ended or the simulation did; ms. */
  pendingFrom: number;
  from: number;
  to: number;
  /** True where it was still firing at the end. */
  isOpen: boolean;
  /** The worst value; NaN where there was none. */
  peak: number;
}

/** Evaluations without a series until its alert is resolved. */
const missingEvaluationsToResolve = 2;

/**
 * The alerts of a rule, by the states of Grafana 12: pending for `for`, kept firing after the condition, ended beyond
 * the recovery threshold, resolved when their series is gone. Without data, and where an evaluation failed, the rule fires
 * only where it says Alerting: Grafana's own alerts DatasourceNoData and DatasourceError are about the source.
 */
export function simulateAlerts(spec: RuleSpec, evaluations: Evaluations[]): Alert[] {
  const timing = {
    pending: durationMs(spec.for, 'for'),
    keepFiring: durationMs(spec.keepFiring ?? '0s', 'keepFiring'),
  };
  const parts = expandRule(spec);
  const { noData, execErr } = toAlertRules(spec)[0];
  return evaluations
    .flatMap((part, i) => {
      const { steps } = parts[i];
      const threshold = parseThreshold(steps[steps.length - 1]);
      return simulateDefinition(part, { timing, threshold, states: { 'no data': noData, error: execErr } });
    })
    .sort((a, b) => a.from - b.from);
}

type BlindCause = Exclude<AlertCause, 'condition'>;

interface Rule {
  timing: AlertTiming;
  threshold: Threshold;
  /** What the rule says of evaluations that see nothing. */
  states: Record<BlindCause, NoDataState | ExecErrState>;
}

/** Instances of one part under way, and the alerts that they have sent. */
interface Simulation {
  rule: Rule;
  part: string;
  instances: Map<string, { labels: Labels; instance: AlertInstance; open?: Alert }>;
  alerts: Alert[];
}

function simulateDefinition(part: Evaluations, rule: Rule): Alert[] {
  const simulation: Simulation = { rule, part: part.part, instances: new Map(), alerts: [] };
  const keys = part.series.map(({ labels }) => labelsKey(labels));
  const hasData = listRowsWithData(part);
  const first = findFirstData(hasData);
  for (let k = 0; k < part.count; k++) {
    const at = part.start + k * part.interval;
    part.series.forEach(({ labels, values }, s) => {
      if (!Number.isNaN(values[k])) {
        evaluateSeries(simulation, { key: keys[s], labels }, { value: values[k], at });
      }
    });
    if (part.failed?.some(({ from, to }) => at >= from && at < to)) {
      applyState(simulation, at, 'error');
    } else if (!hasData[k] && k >= first) {
      applyState(simulation, at, 'no data');
    }
    resolveMissing(simulation, at, missingEvaluationsToResolve * part.interval);
  }
  return closeAlerts(simulation, part.start + part.count * part.interval);
}

interface Subject {
  key: string;
  labels: Labels;
}

function evaluateSeries(simulation: Simulation, subject: Subject, { value, at }: { value: number; at: number }): void {
  const known = simulation.instances.get(subject.key)?.instance;
  const holds = simulation.rule.threshold.fires(value, known !== undefined && isActive(known));
  advance(simulation, subject, { holds, at, value, cause: 'condition' });
}

function advance(
  simulation: Simulation,
  { key, labels }: Subject,
  now: { holds: boolean; at: number; value: number; cause: AlertCause }
): void {
  const known = simulation.instances.get(key) ?? { labels, instance: createInstance(now.at) };
  const instance = advanceInstance(known.instance, now, simulation.rule.timing);
  let { open } = known;
  if (isFiring(instance) && !open) {
    open = {
      cause: now.cause,
      part: simulation.part,
      labels,
      pendingFrom: instance.pendingFrom,
      from: now.at,
      to: now.at,
      isOpen: true,
      peak: now.value,
    };
    simulation.alerts.push(open);
  }
  if (open) {
    open.to = now.at;
    open.isOpen = isFiring(instance);
    open.peak = now.holds ? chooseWorse(open.peak, now.value, simulation.rule.threshold.isUpper) : open.peak;
  }
  simulation.instances.set(key, { labels, instance, open: isFiring(instance) ? open : undefined });
}

function chooseWorse(a: number, b: number, isUpper: boolean): number {
  return Number.isNaN(a) ? b : Number.isNaN(b) ? a : isUpper ? Math.max(a, b) : Math.min(a, b);
}

/** An evaluation that sees nothing: what the rule says then holds for all its instances, or for one that stands for the source. */
function applyState(simulation: Simulation, at: number, cause: BlindCause): void {
  const state = simulation.rule.states[cause];
  const known = [...simulation.instances].map(([key, { labels }]) => ({ key, labels }));
  if (state === 'KeepLast') {
    simulation.instances.forEach(({ instance }) => (instance.seen = at));
  } else if (state === 'Alerting' || state === 'OK') {
    const subjects = known.length > 0 || state === 'OK' ? known : [{ key: '[]', labels: {} }];
    subjects.forEach((subject) => advance(simulation, subject, { holds: state === 'Alerting', at, value: NaN, cause }));
  }
}

function resolveMissing(simulation: Simulation, at: number, maxAge: number): void {
  simulation.instances.forEach(({ instance, open }, key) => {
    if (at - instance.seen >= maxAge) {
      if (open) {
        open.to = at;
        open.isOpen = false;
      }
      simulation.instances.delete(key);
    }
  });
}

function closeAlerts({ alerts }: Simulation, end: number): Alert[] {
  return alerts.map((alert) => (alert.isOpen ? { ...alert, to: end } : alert));
}
