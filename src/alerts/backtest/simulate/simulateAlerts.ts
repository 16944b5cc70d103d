import { durationMs } from '../../spec/durations';
import { expandRule, type RuleSpec } from '../../kinds';
import { toAlertRules } from '../../kinds/toAlertRules';
import {
  createInstance,
  isActive,
  isOut,
  advanceInstance,
  type AlertInstance,
  type AlertTiming,
} from './alertInstance';
import { labelsKey, type Evaluations, type Labels } from '../evaluate/evaluations';
import { parseThreshold, type Threshold } from '../evaluate/threshold';

/** One alert that would have been out. */
export interface Alert {
  /** Name of the rule's part. */
  part: string;
  labels: Labels;
  /** When the condition began to hold, when the alert fired, and when it ended or the replay did; ms. */
  pendingFrom: number;
  from: number;
  to: number;
  /** True where it was still out at the end. */
  isOpen: boolean;
  /** The worst value that was judged; NaN for an alert about missing data. */
  peak: number;
}

/** Evaluations without a series until its alert is resolved. */
const evaluationsToResolve = 2;
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
      return replayPart(part, { timing, threshold, noData });
    })
    .sort((a, b) => a.from - b.from);
}

interface Rule {
  timing: AlertTiming;
  threshold: Threshold;
  noData: ReturnType<typeof toAlertRules>[number]['noData'];
}

/** Instances of one part under way, and the alerts that they have sent. */
interface Replay {
  rule: Rule;
  part: string;
  instances: Map<string, { labels: Labels; instance: AlertInstance; open?: Alert }>;
  alerts: Alert[];
}

function replayPart(part: Evaluations, rule: Rule): Alert[] {
  const replay: Replay = { rule, part: part.part, instances: new Map(), alerts: [] };
  const keys = part.series.map(({ labels }) => labelsKey(labels));
  for (let k = 0; k < part.count; k++) {
    const at = part.start + k * part.interval;
    let any = false;
    part.series.forEach(({ labels, values }, s) => {
      if (!Number.isNaN(values[k])) {
        any = true;
        judge(replay, { key: keys[s], labels }, { value: values[k], at });
      }
    });
    if (!any) {
      applyNoData(replay, at);
    }
    resolveMissing(replay, at, evaluationsToResolve * part.interval);
  }
  return finished(replay, part.start + part.count * part.interval);
}

interface Subject {
  key: string;
  labels: Labels;
}

function judge(replay: Replay, subject: Subject, { value, at }: { value: number; at: number }): void {
  const known = replay.instances.get(subject.key)?.instance;
  const holds = replay.rule.threshold.fires(value, known !== undefined && isActive(known));
  move(replay, subject, { holds, at, value });
}

function move(replay: Replay, { key, labels }: Subject, now: { holds: boolean; at: number; value: number }): void {
  const known = replay.instances.get(key) ?? { labels, instance: createInstance(now.at) };
  const instance = advanceInstance(known.instance, now, replay.rule.timing);
  let { open } = known;
  if (isOut(instance) && !open) {
    open = {
      part: replay.part,
      labels,
      pendingFrom: instance.pendingFrom,
      from: now.at,
      to: now.at,
      isOpen: true,
      peak: now.value,
    };
    replay.alerts.push(open);
  }
  if (open) {
    open.to = now.at;
    open.isOpen = isOut(instance);
    open.peak = now.holds ? worse(open.peak, now.value, replay.rule.threshold.isUpper) : open.peak;
  }
  replay.instances.set(key, { labels, instance, open: isOut(instance) ? open : undefined });
}

function worse(a: number, b: number, isUpper: boolean): number {
  return Number.isNaN(a) ? b : Number.isNaN(b) ? a : isUpper ? Math.max(a, b) : Math.min(a, b);
}

/** No series at all: what the rule says then holds for all its instances, or for one that stands for the source. */
function applyNoData(replay: Replay, at: number): void {
  const { noData } = replay.rule;
  const known = [...replay.instances].map(([key, { labels }]) => ({ key, labels }));
  if (noData === 'NoData') {
    move(replay, { key: labelsKey(noDataLabels), labels: noDataLabels }, { holds: true, at, value: NaN });
  } else if (noData === 'KeepLast') {
    replay.instances.forEach(({ instance }) => (instance.seen = at));
  } else {
    const subjects = known.length > 0 || noData === 'OK' ? known : [{ key: '[]', labels: {} }];
    subjects.forEach((subject) => move(replay, subject, { holds: noData === 'Alerting', at, value: NaN }));
  }
}

function resolveMissing(replay: Replay, at: number, patience: number): void {
  replay.instances.forEach(({ instance, open }, key) => {
    if (at - instance.seen >= patience) {
      if (open) {
        open.to = at;
        open.isOpen = false;
      }
      replay.instances.delete(key);
    }
  });
}

function finished({ alerts }: Replay, end: number): Alert[] {
  return alerts.map((alert) => (alert.isOpen ? { ...alert, to: end } : alert));
}
