import type { Dependency } from '../insight';

export const troubleKinds = ['alert', 'anomaly', 'logPattern', 'deploy', 'changepoint'] as const;
export type TroubleKind = (typeof troubleKinds)[number];

/** What a timeline shows: what was seen, and what was done about it. */
export const timelineKinds = [...troubleKinds, 'response'] as const;
export type TimelineKind = (typeof timelineKinds)[number];

/** From grave to harmless. */
export const troubleSeverities = ['critical', 'warning', 'info'] as const;
export type TroubleSeverity = (typeof troubleSeverities)[number];

/** One thing that was seen. */
export interface Trouble {
  kind: TroubleKind;
  /** Unique and short: a hash of the alert's labels and start, or the anomaly's signal and start. */
  id: string;
  /** A sentence or phrase, in the reader's language. */
  title: string;
  /** Known services and nodes that it is about; empty where that is not known. */
  services: readonly string[];
  labels: Readonly<Record<string, string>>;
  /** ms. */
  start: number;
  /** ms; undefined while it goes on. Before `start` where clocks differ. */
  end?: number;
  severity: TroubleSeverity;
  /** Kind of signal, or name of the alert: what similarity compares. */
  signal?: string;
  /** Uid of the Grafana rule whose alert it is. */
  rule?: string;
  origin: 'grafana' | 'prometheus' | 'alertmanager' | 'foresight';
  /** Address of what has more to say. */
  link?: string;
}

/** Who depends on whom. Cycles and names that nobody has are no harm. */
export interface ServiceGraph {
  dependencies: readonly Dependency[];
  runsOn: ReadonlyArray<{ service: string; node: string }>;
}

/** What a kind of trouble does in an incident: causes are no signs, and never begin one. */
export const troubleTraits: Readonly<Record<TroubleKind, { begins: boolean }>> = {
  alert: { begins: true },
  anomaly: { begins: true },
  logPattern: { begins: true },
  deploy: { begins: false },
  changepoint: { begins: false },
};

/** When a trouble was over, ms: never before it began; Infinity while it goes on. */
export function findEnd({ start, end = Infinity }: Pick<Trouble, 'start' | 'end'>): number {
  return Math.max(start, end);
}
