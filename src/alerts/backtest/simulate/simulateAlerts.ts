import { durationMs } from '../../spec/durations';
import { expandRule, type RuleSpec } from '../../kinds';
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

/** One alert that would have fired. */
export interface Alert {
  /** Name of the rule's definition. */
  part: string;
  labels: Labels;
  /** When the condition began to hold, when the alert fired, and when it ended or the simulation did; ms. */
  pendingFrom: number;
  from: number;
  to: number;
  /** True where it was still firing at the end. */
  isOpen: boolean;
  /** The worst value; NaN for an alert about missing data. */
  peak: number;
}

/** Evaluations without a series until its alert is resolved. */
const missingEvaluationsToResolve = 2;
const noDataLabels: Labels = { alertname: 'DatasourceNoData' };

/**
 * The alerts of a rule, by the states of Grafana 12: pending for `for`, kept firing after the condition, ended beyond
 * the recovery threshold, resolved when their series is gone, and about missing data as the rule says.
 */
export function simulateAlerts(spec: RuleSpec, evaluations: Evaluations[]): Alert[] {
  const timing = {
    pending: durationMs(spec.for, 'for'),
    keepFiring: durationMs(spec.keepFiring ?? '0s', 'keepFiring'),
  };
  const parts = expandRule(spec);
  const { noData } = toAlertRules(spec)[0];
  return evaluations
    .flatMap((part, i) => {
      const { steps } = parts[i];
      const threshold = parseThreshold(steps[steps.length - 1]);
      return simulateDefinition(part, { timing, threshold, noData });
    })
    .sort((a, b) => a.from - b.from);
}

interface Rule {
  timing: AlertTiming;
  threshold: Threshold;
  noData: ReturnType<typeof toAlertRules>[number]['noData'];
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
  const first = findFirstData(part);
  for (let k = 0; k < part.count; k++) {
    const at = part.start + k * part.interval;
    let any = false;
    part.series.forEach(({ labels, values }, s) => {
      if (!Number.isNaN(values[k])) {
        any = true;
        evaluateSeries(simulation, { key: keys[s], labels }, { value: values[k], at });
      }
    });
    if (!any && k >= first) {
      applyNoData(simulation, at);
    }
    resolveMissing(simulation, at, missingEvaluationsToResolve * part.interval);
  }
  return closeAlerts(simulation, part.start + part.count * part.interval);
}

/** The first evaluation with data: before it there was nothing to alert on yet. 0 where there never was any. */
function findFirstData({ series, count }: Evaluations): number {
  const starts = series.map(({ values }) => values.findIndex((value) => !Number.isNaN(value))).filter((k) => k >= 0);
  return starts.length === 0 ? 0 : Math.min(count, ...starts);
}

interface Subject {
  key: string;
  labels: Labels;
}

function evaluateSeries(simulation: Simulation, subject: Subject, { value, at }: { value: number; at: number }): void {
  const known = simulation.instances.get(subject.key)?.instance;
  const holds = simulation.rule.threshold.fires(value, known !== undefined && isActive(known));
  advance(simulation, subject, { holds, at, value });
}

function advance(
  simulation: Simulation,
  { key, labels }: Subject,
  now: { holds: boolean; at: number; value: number }
): void {
  const known = simulation.instances.get(key) ?? { labels, instance: createInstance(now.at) };
  const instance = advanceInstance(known.instance, now, simulation.rule.timing);
  let { open } = known;
  if (isFiring(instance) && !open) {
    open = {
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

/** No series at all: what the rule says then holds for all its instances, or for one that stands for the source. */
function applyNoData(simulation: Simulation, at: number): void {
  const { noData } = simulation.rule;
  const known = [...simulation.instances].map(([key, { labels }]) => ({ key, labels }));
  if (noData === 'NoData') {
    advance(simulation, { key: labelsKey(noDataLabels), labels: noDataLabels }, { holds: true, at, value: NaN });
  } else if (noData === 'KeepLast') {
    simulation.instances.forEach(({ instance }) => (instance.seen = at));
  } else {
    const subjects = known.length > 0 || noData === 'OK' ? known : [{ key: '[]', labels: {} }];
    subjects.forEach((subject) => advance(simulation, subject, { holds: noData === 'Alerting', at, value: NaN }));
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
