import type { RuleSpec } from '../../kinds';
import { toEvaluableRule, type AlertHandling, type EvaluableRule } from '../evaluate/evaluableRule';
import type { Evaluations, Labels } from '../evaluate/evaluations';
import type { Threshold } from '../expressions';
import { findFirstData, listRowsWithData } from './blindSpans';
import {
  advanceInstance,
  createInstance,
  findSourceAlert,
  isAboutSource,
  isActive,
  isFiring,
  type AlertInstance,
  type Outcome,
} from './alertInstance';
import { listRows, type Row } from './listRows';

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
  /** True for Grafana's own alerts DatasourceNoData and DatasourceError, which are about the source. */
  isAboutSource?: boolean;
}

/**
 * The alerts of a rule, by the states of Grafana 12: pending for `for`, kept firing after the condition, ended beyond
 * the recovery threshold, resolved when their series is gone. Without data, and where an evaluation failed, the rule fires
 * only where it says Alerting: Grafana's own alerts DatasourceNoData and DatasourceError are about the source.
 */
export function simulateAlerts(spec: RuleSpec, evaluations: Evaluations[]): Alert[] {
  return simulateAnyRule(toEvaluableRule(spec), evaluations).filter(({ isAboutSource: isOfSource }) => !isOfSource);
}

/** The same of any rule, and Grafana's own alerts on the source; a rule that resolves what is absent has the states of Prometheus. */
export function simulateAnyRule({ handling, parts }: EvaluableRule, evaluations: Evaluations[]): Alert[] {
  return evaluations
    .flatMap((part, i) => simulatePart(part, { handling, threshold: parts[i].condition }))
    .sort((a, b) => a.from - b.from);
}

interface Rule {
  handling: AlertHandling;
  threshold: Threshold;
}

interface Subject {
  labels: Labels;
  instance: AlertInstance;
  /** The alert that it has sent and that has not ended. */
  open?: Alert;
}

/** Instances of one part under way, and the alerts that they have sent. */
interface Simulation {
  rule: Rule;
  part: string;
  subjects: Map<string, Subject>;
  alerts: Alert[];
}

type BlindCause = Exclude<AlertCause, 'condition'>;

function simulatePart(part: Evaluations, rule: Rule): Alert[] {
  const simulation: Simulation = { rule, part: part.part, subjects: new Map(), alerts: [] };
  const first = findFirstData(listRowsWithData(part));
  const isResolvedWhenAbsent = rule.handling.missingEvaluations === 0;
  for (const row of listRows(part)) {
    if (row.hasFailed && isResolvedWhenAbsent) {
      // Prometheus leaves all alerts as they are.
      continue;
    }
    if (row.hasFailed) {
      evaluateBlind(simulation, row.at, 'error');
    } else if (row.results.length > 0) {
      evaluateRow(simulation, row);
    } else if (row.index >= first && !isResolvedWhenAbsent) {
      evaluateBlind(simulation, row.at, 'no data');
    }
    resolveMissing(simulation, row.at, part.interval);
  }
  const end = part.start + part.count * part.interval;
  return simulation.alerts.map((alert) => (alert.isOpen ? { ...alert, to: end } : alert));
}

function evaluateRow(simulation: Simulation, { at, results }: Row): void {
  const { threshold, handling } = simulation.rule;
  const isWithoutNumber = results.every(({ value }) => value === null);
  if (isWithoutNumber && handling.noData !== 'NoData' && simulation.subjects.size > 0) {
    // Grafana then looks at no series by itself.
    evaluateBlind(simulation, at, 'no data');
    return;
  }
  results.forEach(({ key, labels, value }) => {
    if (value === null) {
      advance(simulation, { key, labels }, { ...handleBlind(handling, 'no data'), at, value: NaN });
      return;
    }
    const known = simulation.subjects.get(key)?.instance;
    const holds = threshold.fires(value, known !== undefined && isActive(known));
    advance(simulation, { key, labels }, { outcome: holds ? 'alerting' : 'normal', cause: 'condition', at, value });
  });
}

/** What a rule makes of an evaluation, or of one series of it, that sees nothing. */
function handleBlind({ noData, execErr }: AlertHandling, cause: BlindCause): { outcome: Outcome; cause: AlertCause } {
  const outcomes: Record<string, Outcome> = { Alerting: 'alerting', OK: 'normal', KeepLast: 'keep last' };
  return { outcome: outcomes[cause === 'error' ? execErr : noData] ?? cause, cause };
}

/** An evaluation that sees nothing: what the rule says then holds for all its instances, or for one that stands for the source. */
function evaluateBlind(simulation: Simulation, at: number, cause: BlindCause): void {
  const { outcome } = handleBlind(simulation.rule.handling, cause);
  const known = [...simulation.subjects].map(([key, { labels }]) => ({ key, labels }));
  const isOfSource = outcome === 'no data' || outcome === 'error' || (known.length === 0 && outcome === 'alerting');
  const subjects = isOfSource ? [{ key: outcome === 'alerting' ? '[]' : `[${outcome}]`, labels: {} }] : known;
  subjects.forEach((subject) => advance(simulation, subject, { outcome, at, value: NaN, cause }));
}

interface Evaluated {
  outcome: Outcome;
  at: number;
  value: number;
  cause: AlertCause;
}

function advance(simulation: Simulation, { key, labels }: { key: string; labels: Labels }, now: Evaluated): void {
  const known: Subject = simulation.subjects.get(key) ?? { labels, instance: createInstance(now.at) };
  const instance = advanceInstance(
    known.instance,
    { outcome: now.outcome, at: now.at, hasValue: now.cause === 'condition' },
    simulation.rule.handling
  );
  const open = followAlert(simulation, { ...known, instance }, now);
  simulation.subjects.set(key, { labels, instance, open });
}

/** The alert of an instance after it has advanced; a new one where it begins to fire, or fires for another reason. */
function followAlert(simulation: Simulation, { labels, instance, open }: Subject, now: Evaluated): Alert | undefined {
  const ofSource = findSourceAlert(instance);
  const isSame = open !== undefined && (open.isAboutSource === true ? ofSource === open.cause : isFiring(instance));
  if (open !== undefined) {
    open.to = now.at;
    open.isOpen = isSame;
    open.peak = now.outcome === 'alerting' ? chooseWorse(open.peak, now.value, simulation.rule.threshold) : open.peak;
  }
  if (isSame || !(isFiring(instance) || ofSource !== undefined)) {
    return isSame ? open : undefined;
  }
  const alert: Alert = {
    cause: ofSource ?? now.cause,
    part: simulation.part,
    labels,
    pendingFrom: instance.pendingFrom,
    from: now.at,
    to: now.at,
    isOpen: true,
    peak: now.value,
    ...(ofSource !== undefined && { isAboutSource: true }),
  };
  simulation.alerts.push(alert);
  return alert;
}

function chooseWorse(a: number, b: number, { isUpper }: Threshold): number {
  return Number.isNaN(a) ? b : Number.isNaN(b) ? a : isUpper ? Math.max(a, b) : Math.min(a, b);
}

/** Instances without a result: Grafana takes them away after some evaluations, Prometheus sees their condition ended at once. */
function resolveMissing(simulation: Simulation, at: number, interval: number): void {
  const { missingEvaluations } = simulation.rule.handling;
  [...simulation.subjects].forEach(([key, subject]) => {
    const { instance, labels, open } = subject;
    if (instance.seen === at) {
      return;
    }
    if (missingEvaluations === 0) {
      advance(simulation, { key, labels }, { outcome: 'normal', at, value: NaN, cause: 'condition' });
      const isGone = simulation.subjects.get(key)?.instance.phase === 'normal';
      isGone && simulation.subjects.delete(key);
    } else if (at - instance.seen >= (isAboutSource(instance) ? 1 : missingEvaluations) * interval) {
      endAlert(open, at);
      simulation.subjects.delete(key);
    }
  });
}

function endAlert(open: Alert | undefined, at: number): void {
  if (open !== undefined) {
    open.to = at;
    open.isOpen = false;
  }
}
