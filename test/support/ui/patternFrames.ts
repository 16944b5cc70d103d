import { createDataFrame, FieldType, type DataFrame } from '@grafana/data';
import { provenanceMeta, roleConfig, type LogOrigin, type PatternRole } from '../../../src/frames';

// For tests alone: an answer to a query of log patterns, laid out as the data source does.

export const minute = 60_000;
export const end = Date.UTC(2026, 4, 20, 12);
const step = 5 * minute;
const steps = 24;
const start = end - steps * step;

/** A pattern as an answer would tell of it. */
export interface PatternCells {
  patternId: string;
  pattern: string;
  state?: string;
  level?: string;
  count?: number;
  share?: number;
  rate?: number;
  services?: string;
  firstSeen?: number;
  lastSeen?: number;
  reason?: string;
  example?: string;
  filter?: string;
  expr?: string;
  /** JSON. */
  parameters?: string;
  /** Lines in each of 24 steps of five minutes; without them the pattern has no column. */
  volume?: number[];
}

export const refused: PatternCells = {
  patternId: 'refused000001',
  pattern: 'ERROR payment <_> refused by <_>',
  state: 'new',
  level: 'error',
  count: 120,
  share: 0.04,
  rate: 12,
  services: 'payment, checkout',
  firstSeen: end - 30 * minute,
  lastSeen: end - minute,
  reason: 'New since version 1.8.2',
  example: 'ERROR payment 4711 refused by bank-3',
  filter: 'ERROR payment <_> refused by <_>',
  expr: '{service_name="payment"} |> "ERROR payment <_> refused by <_>"',
  parameters: JSON.stringify([{ name: 'took_ms', unit: 'ms', expr: 'quantile_over_time(0.95, x [5m])' }]),
  volume: Array.from({ length: steps }, (_, i) => (i < 18 ? 0 : 20)),
};
export const retried: PatternCells = {
  patternId: 'retried000002',
  pattern: 'WARN retry <_> of order <_>',
  state: 'surging',
  level: 'warn',
  count: 600,
  share: 0.2,
  rate: 60,
  services: 'checkout',
  firstSeen: start,
  lastSeen: end - minute,
  reason: '8 times as often as usual',
  expr: '{service_name="checkout"} |> "WARN retry <_> of order <_>"',
  volume: Array.from({ length: steps }, (_, i) => (i < 12 ? 5 : 45)),
};
export const paid: PatternCells = {
  patternId: 'paid000000003',
  pattern: 'INFO order <_> paid',
  level: 'info',
  count: 2200,
  share: 0.7,
  rate: 220,
  services: 'checkout',
  volume: Array.from({ length: steps }, () => 90),
};
export const synced: PatternCells = {
  patternId: 'synced0000004',
  pattern: 'INFO stock synced in <_> ms',
  state: 'vanished',
  level: 'info',
  count: 3,
  share: 0.01,
  rate: 0,
  services: 'inventory',
  lastSeen: end - 90 * minute,
  reason: 'Not seen for 90 min',
};

const logs: LogOrigin = {
  linesRead: 5000,
  linesTotal: 1_200_000,
  bytesScanned: 1.2 * 1024 ** 3,
  queries: 3,
  isEstimate: true,
};

/** The table of these patterns and their lines over time, with the part of all others. */
export function patternFrames(
  cells: PatternCells[] = [paid, retried, refused, synced],
  { origin = logs, notices = [] }: { origin?: LogOrigin; notices?: string[] } = {}
): DataFrame[] {
  return [tableFrame(cells, origin, notices), volumeFrame(cells)];
}

function tableFrame(cells: PatternCells[], origin: LogOrigin, notices: string[]): DataFrame {
  const texts = (role: Exclude<PatternRole, NumberRole>, fallback = '') => ({
    name: role,
    type: FieldType.string,
    values: cells.map((cell) => cell[role] ?? fallback),
    config: roleConfig(role),
  });
  const numbers = (role: NumberRole, type = FieldType.number) => ({
    name: role,
    type,
    values: cells.map((cell) => cell[role] ?? null),
    config: roleConfig(role),
  });
  return createDataFrame({
    name: 'patterns',
    fields: [
      texts('state', 'usual'),
      texts('level'),
      texts('pattern'),
      numbers('count'),
      numbers('share'),
      numbers('rate'),
      texts('services'),
      numbers('firstSeen', FieldType.time),
      numbers('lastSeen', FieldType.time),
      texts('reason'),
      texts('example'),
      texts('patternId'),
      texts('filter'),
      texts('expr'),
      texts('parameters', '[]'),
    ],
    meta: provenanceMeta(
      { kind: 'logPatterns', part: 'patterns', logs: origin },
      { notices: notices.map((text) => ({ severity: 'info' as const, text })) }
    ),
  });
}

type NumberRole = 'count' | 'share' | 'rate' | 'firstSeen' | 'lastSeen';

function volumeFrame(cells: PatternCells[]): DataFrame {
  const drawn = cells.filter(({ volume }) => volume !== undefined);
  const column = (patternId: string, name: string, values: number[]) => ({
    name,
    type: FieldType.number,
    labels: { patternId },
    values,
    config: { displayNameFromDS: name },
  });
  return createDataFrame({
    name: 'volume',
    fields: [
      {
        name: 'time',
        type: FieldType.time,
        values: Array.from({ length: steps }, (_, i) => start + i * step),
        config: {},
      },
      ...drawn.map(({ patternId, pattern, volume = [] }) => column(patternId, pattern, volume)),
      column(
        'other',
        'other',
        Array.from({ length: steps }, () => 10)
      ),
    ],
    meta: provenanceMeta({ kind: 'logPatterns', part: 'volume', step }),
  });
}
