/** What is watched of a service (rate, errors, duration, logs) and of what it runs on. */
export const signalKinds = [
  'rate',
  'errors',
  'duration',
  'queue',
  'logs',
  'logErrors',
  'cpu',
  'throttling',
  'memory',
  'disk',
  'network',
] as const;
export type SignalKind = (typeof signalKinds)[number];

/** What the series of a signal belong to. */
export const scopes = ['service', 'pod', 'node'] as const;
export type Scope = (typeof scopes)[number];

/** In what a signal is queried. */
export const languages = ['promql', 'logql'] as const;
export type Language = (typeof languages)[number];
