import type { SignalRule } from '../signalRule';

const subject = ['service_name', 'service', 'app', 'job'];
const stream = { language: 'logql', scope: 'service', subject, metric: 'service', unit: 'short' } as const;
const failure = '|~ "(?i)(error|fatal|panic|exception)"';
const volume = 'sum by ($by) (count_over_time({$match}[$window]))';

/** How much services log, and how much of it tells of errors. */
export const logRules: SignalRule[] = [
  { ...stream, id: 'log-volume', kind: 'logs', expr: volume, harm: 'both' },
  {
    ...stream,
    id: 'log-errors',
    kind: 'logErrors',
    expr: `sum by ($by) (count_over_time({$match} ${failure} [$window])) or 0 * ${volume}`,
    harm: 'up',
  },
];
