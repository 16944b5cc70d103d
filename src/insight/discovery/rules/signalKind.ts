/** What is watched of a service (rate, errors, duration, logs) and of what it runs on. */
export const signalKinds = [
  'rate',
  'errors',
  'duration',
  'queue',
  'lag',
  'logs',
  'logErrors',
  'cpu',
  'throttling',
  'memory',
  'heap',
  'threads',
  'connections',
  'fileDescriptors',
  'disk',
  'volume',
  'network',
  'restarts',
  'certificate',
] as const;
export type SignalKind = (typeof signalKinds)[number];

/** Kinds that only say more of a service: whatever runs has them, exporters too. */
export const innerKinds: ReadonlySet<SignalKind> = new Set<SignalKind>([
  'cpu',
  'memory',
  'heap',
  'threads',
  'connections',
  'fileDescriptors',
]);

/** What the series of a signal belong to. */
export const scopes = ['service', 'pod', 'node'] as const;
export type Scope = (typeof scopes)[number];

/** In what a signal is queried. */
export const languages = ['promql', 'logql'] as const;
export type Language = (typeof languages)[number];
