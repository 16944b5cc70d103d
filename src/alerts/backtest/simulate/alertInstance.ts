/** How long a condition must hold, and an alert stays after it has ended, ms. */
export interface AlertTiming {
  pending: number;
  keepFiring: number;
}

type Phase = 'normal' | 'pending' | 'firing' | 'recovering';

/** One alert instance between evaluations, as Grafana 12 keeps it. */
export interface AlertInstance {
  phase: Phase;
  /** Since when the phase holds, and when the condition began to hold for the alert that fires; ms. */
  since: number;
  pendingFrom: number;
  /** Last evaluation that had the series. */
  seen: number;
}

export function createInstance(at: number): AlertInstance {
  return { phase: 'normal', since: at, pendingFrom: at, seen: at };
}

/** Whether the instance is pending or firing: only then a recovery threshold counts. */
export function isActive({ phase }: AlertInstance): boolean {
  return phase === 'pending' || phase === 'firing';
}

/** Whether its alert is firing: a recovering one still is. */
export function isFiring({ phase }: AlertInstance): boolean {
  return phase === 'firing' || phase === 'recovering';
}

/** The instance after an evaluation at time `at` at which its condition held, or did not. */
export function advanceInstance(
  instance: AlertInstance,
  { holds, at }: { holds: boolean; at: number },
  timing: AlertTiming
): AlertInstance {
  const kept = { ...instance, seen: at };
  const become = (phase: Phase, pendingFrom = instance.pendingFrom): AlertInstance => ({
    phase,
    since: at,
    pendingFrom,
    seen: at,
  });
  if (!holds) {
    return ended(kept, { at, keepFiring: timing.keepFiring });
  }
  switch (instance.phase) {
    case 'firing':
      return kept;
    case 'pending':
      return at - instance.since >= timing.pending ? become('firing') : kept;
    case 'recovering':
      return become('firing');
    case 'normal':
      return timing.pending > 0 ? become('pending', at) : become('firing', at);
  }
}

function ended(instance: AlertInstance, { at, keepFiring }: { at: number; keepFiring: number }): AlertInstance {
  if (instance.phase === 'firing' && keepFiring > 0) {
    return { ...instance, phase: 'recovering', since: at };
  }
  if (instance.phase === 'recovering' && at - instance.since < keepFiring) {
    return instance;
  }
  return instance.phase === 'normal' ? instance : { ...instance, phase: 'normal', since: at };
}
