import type { AlertHandling } from '../evaluate/evaluableRule';

/** How long a condition must hold, and an alert stays after it has ended, ms. */
export type AlertTiming = Pick<AlertHandling, 'pending' | 'keepFiring'>;

/** What an evaluation says of an alert instance, by the rule's handling of missing data and errors. */
export type Outcome = 'alerting' | 'normal' | 'no data' | 'error' | 'keep last';

/** `no data` and `error` are Grafana's own alerts on the source. */
type Phase = 'normal' | 'pending' | 'firing' | 'recovering' | 'no data' | 'error';

/** One alert instance between evaluations, as Grafana 12 and Prometheus keep it. */
export interface AlertInstance {
  phase: Phase;
  /** Since when the phase holds, and when the condition began to hold for the alert that fires; ms. */
  since: number;
  pendingFrom: number;
  /** Last evaluation that had the series. */
  seen: number;
  /** Whether the phase rests on a value, and not on one that is missing. */
  hasValue: boolean;
}

export function createInstance(at: number): AlertInstance {
  return { phase: 'normal', since: at, pendingFrom: at, seen: at, hasValue: true };
}

/** Whether the instance is pending or firing by its values: only then a recovery threshold counts. */
export function isActive({ phase, hasValue }: AlertInstance): boolean {
  return hasValue && (phase === 'pending' || phase === 'firing');
}

/** Whether its alert is firing: a recovering one still is. */
export function isFiring({ phase }: AlertInstance): boolean {
  return phase === 'firing' || phase === 'recovering';
}

/** Which of Grafana's own alerts on the source it sends. */
export function findSourceAlert({ phase }: AlertInstance): 'no data' | 'error' | undefined {
  return phase === 'no data' || phase === 'error' ? phase : undefined;
}

/** Whether it is about missing data or an error alone: such an instance is gone with the first evaluation without it. */
export function isAboutSource(instance: AlertInstance): boolean {
  return findSourceAlert(instance) !== undefined || (instance.phase === 'pending' && !instance.hasValue);
}

/** The instance after an evaluation at time `at`. */
export function advanceInstance(
  instance: AlertInstance,
  { outcome, at, hasValue = true }: { outcome: Outcome; at: number; hasValue?: boolean },
  timing: AlertTiming
): AlertInstance {
  const seen: AlertInstance = { ...instance, seen: at, hasValue };
  const next = advances[outcome](seen, at, timing);
  return { ...seen, ...next };
}

type Change = Partial<Pick<AlertInstance, 'phase' | 'since' | 'pendingFrom'>>;
type Advance = (instance: AlertInstance, at: number, timing: AlertTiming) => Change;

/** How an instance comes into a phase that must be waited for. */
const enter =
  (phase: 'firing' | 'no data' | 'error'): Advance =>
  (instance, at, { pending }) => {
    if (instance.phase === phase) {
      return {};
    }
    if (instance.phase === 'pending') {
      return at - instance.since >= pending ? { phase, since: at } : {};
    }
    if (instance.phase === 'recovering') {
      return { phase, since: at };
    }
    return pending > 0 ? { phase: 'pending', since: at, pendingFrom: at } : { phase, since: at, pendingFrom: at };
  };

const end: Advance = (instance, at, { keepFiring }) => {
  if (instance.phase === 'normal') {
    return {};
  }
  if (instance.phase === 'recovering' && at - instance.since < keepFiring) {
    return {};
  }
  return instance.phase === 'firing' && keepFiring > 0
    ? { phase: 'recovering', since: at }
    : { phase: 'normal', since: at };
};

const keep: Advance = (instance, at, timing) => {
  if (instance.phase === 'firing') {
    return {};
  }
  return instance.phase === 'pending' ? enter('firing')(instance, at, timing) : end(instance, at, timing);
};

const advances: Readonly<Record<Outcome, Advance>> = {
  alerting: enter('firing'),
  normal: end,
  'no data': enter('no data'),
  error: enter('error'),
  'keep last': keep,
};
