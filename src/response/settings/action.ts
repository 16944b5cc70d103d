import type { TimeRange } from '../../engine';
import type { ActionSettings, ResponseMode, Weekday } from './actionSchema';
import type { Engine } from './engineSchema';

/** A value that holds above one number, or below another; both = between them. */
export interface Threshold {
  above?: number;
  below?: number;
}

/** Whether a value holds; a missing one never does. */
export function isHeld({ above = -Infinity, below = Infinity }: Threshold, value: number): boolean {
  return value > above && value < below;
}

/** A query of a source whose series are told apart by the target's label. */
export interface TargetQuery {
  source: string;
  query: Record<string, unknown>;
}

/** When an action may be handed over: minutes of a day in a time zone. */
export interface TimeWindow {
  days: readonly Weekday[];
  from: number;
  /** Up to 1440; below `from` it is on the next day. */
  to: number;
  zone: string;
}

/** What a parameter is taken from. */
export type Parameter = ActionSettings['parameters'][string];

/** An action that was checked: its engine is known, and times are ms. */
export interface Action {
  id: string;
  title: string;
  engine: Engine;
  mode: ResponseMode;
  trigger: Threshold & { query: Record<string, unknown>; pending: number };
  /** The label that names what is acted on. */
  target: string;
  parameters: Readonly<Record<string, Parameter>>;
  preconditions: Array<Threshold & TargetQuery>;
  needsIncident: boolean;
  limits: {
    perHour: number;
    perDay: number;
    cooldown: number;
    targetsAtOnce: number;
    replicaShare?: number;
    replicas?: TargetQuery;
  };
  windows: TimeWindow[];
  /** The action that takes it back. */
  reversal?: string;
  verify?: Threshold & TargetQuery & { deadline: number };
  minimum: { trust?: 'good' | 'fair'; probability?: number; precision?: number };
  /** How long a hand-off holds, ms. */
  expiry: number;
}

/** Checked settings of responses. */
export interface CheckedResponse {
  stopped: boolean;
  freeze: TimeRange[];
  engines: ReadonlyMap<string, Engine>;
  actions: ReadonlyMap<string, Action>;
}

/** Whether Grafana hands the action over, by an alert rule on what is due: nobody needs to approve it here. */
export function isHandedByGrafana({ mode, engine }: Pick<Action, 'mode' | 'engine'>): boolean {
  return engine.kind === 'webhook' && (mode === 'auto' || (mode === 'approve' && engine.approves));
}
