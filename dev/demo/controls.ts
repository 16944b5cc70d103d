import type { Incident, IncidentKind } from './incidents';

/** How many replicas a service may have. */
export const minReplicas = 1;
export const maxReplicas = 10;

/** What may be done to a service: a new process, the version before, more or fewer replicas. */
export const controlKinds = ['restart', 'rollback', 'scale'] as const;
export type ControlKind = (typeof controlKinds)[number];

/** Something that was done to a service while the shop ran. */
export interface Control {
  kind: ControlKind;
  service: string;
  /** When, ms. */
  at: number;
  /** Of `scale`. */
  replicas?: number;
  /** Whoever asks again with the same key has it done once. */
  key?: string;
}

/** What ends an incident before its time: a new process frees what leaked, the version before answers as fast as before. */
const remedies: Partial<Record<IncidentKind, ControlKind>> = { leak: 'restart', latency: 'rollback' };

/** The control that ended an incident; undefined where it runs its full time. */
export function findRemedy({ kind, service, from, to }: Incident, controls: readonly Control[]): Control | undefined {
  return controls
    .filter((one) => one.kind === remedies[kind] && one.service === service && one.at >= from && one.at < to)
    .reduce<Control | undefined>((first, one) => (first === undefined || one.at < first.at ? one : first), undefined);
}

/** When an incident ends, ms: by itself, or earlier by what was done. */
export function findEnd(incident: Incident, controls: readonly Control[]): number {
  return findRemedy(incident, controls)?.at ?? incident.to;
}

/** How many replicas a service has at a time, ms. */
export function countReplicas(controls: readonly Control[], { service, t }: { service: string; t: number }): number {
  const scaled = controls.filter((one) => one.kind === 'scale' && one.service === service && one.at <= t);
  return scaled.sort((a, b) => a.at - b.at).at(-1)?.replicas ?? minReplicas;
}
