import type { Observation } from './detectors';

/** What counts as an anomaly. */
export interface Sensitivity {
  /** Expected false alarms per week, > 0. */
  falseAlarmsPerWeek: number;
  direction: 'up' | 'down' | 'both';
  /** Smaller deviations from the expected value are never anomalous; `relative` is a share of its size. */
  minimumDeviation: { absolute?: number; relative?: number };
}

const week = 604_800_000;

/** The evidence (nats) that is passed by chance as often as `falseAlarmsPerWeek`; `step` in ms. */
export function evidenceNeeded({ falseAlarmsPerWeek, step }: { falseAlarmsPerWeek: number; step: number }): number {
  return Math.max(3, -Math.log((falseAlarmsPerWeek * step) / week));
}

/** Whether the direction and the size of the deviation are such that somebody wants to know. */
export function isAllowed(
  { direction: found, kind }: { direction: 'up' | 'down' | 'none'; kind?: string },
  { value, expected, departure }: Observation,
  { direction, minimumDeviation: { absolute = 0, relative = 0 } }: Sensitivity
): boolean {
  if (found !== 'none' && direction !== 'both' && direction !== found) {
    return false;
  }
  if (kind === 'missing' || kind === 'flat line') {
    return true;
  }
  const deviation =
    kind === 'spike' ? Math.abs(value - expected) : Math.max(Math.abs(departure), Math.abs(value - expected));
  return deviation >= Math.max(absolute, relative * Math.abs(expected));
}
