import { createDataFrame, FieldType, type DataFrame } from '@grafana/data';
import { provenanceMeta, roleConfig, type FramePart, type Role } from '../../../src/frames';
import type { ResponseSettings } from '../../../src/response';

// For tests alone: a catalogue, and answers to queries of responses as the data source lays them out.

export const minute = 60_000;
export const now = Date.UTC(2026, 10, 20, 12);

/** A catalogue with an action that people approve, and one that takes it back. */
export const catalogue: ResponseSettings = {
  engines: [{ id: 'eda', kind: 'webhook', url: 'https://eda.example.org/endpoint' }],
  actions: [
    {
      id: 'restart-leaking',
      title: 'Restart the leaking process',
      engine: 'eda',
      mode: 'approve',
      target: 'service',
      trigger: {
        query: { queryType: 'runway', query: { expr: 'process_resident_memory_bytes' } },
        below: 3600,
        for: '2m',
      },
      parameters: { service: { label: 'service', pattern: '[a-z][a-z0-9-]{0,62}' } },
      limits: { perHour: 1, perDay: 3, cooldown: '30m' },
      windows: [{ days: ['monday', 'friday'], from: '08:00', to: '18:00', zone: 'Europe/Berlin' }],
      reversible: { by: 'scale-back' },
      verify: { source: 'prometheus', query: { expr: 'errors' }, below: 0.5, deadline: '5m' },
    },
    {
      id: 'scale-back',
      title: 'Scale back',
      engine: 'eda',
      target: 'service',
      trigger: { query: { queryType: 'runway' }, above: 1 },
    },
  ],
};

type Cells = Partial<Record<Role, string | number>>;

/** One frame of an answer, with a column for each role that a row has. */
export function responseFrame(part: FramePart, rows: Cells[], notices: string[] = []): DataFrame {
  const roles = [...new Set(rows.flatMap((row) => Object.keys(row) as Role[]))];
  return createDataFrame({
    name: part,
    fields: roles.map((role) => ({
      name: role,
      type: rows.some((row) => typeof row[role] === 'number') ? FieldType.number : FieldType.string,
      values: rows.map((row) => row[role] ?? null),
      config: roleConfig(role),
    })),
    meta: provenanceMeta(
      { kind: 'response', part },
      { notices: notices.map((text) => ({ severity: 'info' as const, text })) }
    ),
  });
}

const gates = [
  { gate: 'parameters', passed: true, state: 'passed', reason: 'Target and parameters are allowed.' },
  { gate: 'trust', passed: true, state: 'unknown', reason: 'Not known: trust in the forecast.' },
  { gate: 'mode', passed: false, state: 'failed', reason: 'Waits for approval.' },
];

/** What a person may approve. */
export const suggested: Cells = {
  action: 'restart-leaking',
  target: 'payment',
  verdict: 'suggested',
  mode: 'approve',
  gate: 'mode',
  reason: 'Waits for approval.',
  gates: JSON.stringify(gates),
  evidence: JSON.stringify({ value: 1800, threshold: 3600 }),
  parameters: JSON.stringify({ service: 'payment' }),
  payload: JSON.stringify({ version: 1, action: 'restart-leaking', parameters: { service: 'payment' } }),
  since: now - 10 * minute,
  key: 'restart-leaking/payment/1763639400',
  expires: now + 15 * minute,
  state: '',
};
export const refused: Cells = {
  ...suggested,
  target: 'cart',
  verdict: 'refused',
  gate: 'budget',
  reason: '3 hand-offs within the last day; 3 are allowed.',
  key: 'restart-leaking/cart/1763639400',
};
export const quiet: Cells = {
  ...suggested,
  target: 'web',
  verdict: 'quiet',
  gate: '',
  reason: 'The trigger does not hold.',
};
