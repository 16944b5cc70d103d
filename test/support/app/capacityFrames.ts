import { createDataFrame, FieldType, type DataFrame } from '@grafana/data';
import { provenanceMeta, roleConfig, type FramePart, type Role } from '../../../src/frames';
import type { PlanRow } from '../../../src/app/capacity/read/planRows';
import type { WhatIfRow } from '../../../src/app/capacity/read/whatIfRows';

// For tests alone: answers of capacity and models as the data source lays them out, and rows as pages read them.

export type Cells = Partial<Record<Role, string | number>>;

/** One frame of an answer, with a column for each role that a row has. */
export function rolesFrame(part: FramePart, rows: Cells[], notices: string[] = []): DataFrame {
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
      { kind: 'capacity', part },
      { notices: notices.map((text) => ({ severity: 'info' as const, text })) }
    ),
  });
}

const name = { id: 'x', service: 'cart', node: '', signal: 'saturation', resource: '', unit: 'percentunit' };
const runway = { p10: NaN, p50: NaN, p90: NaN, probability: 0 };

export function planRow(given: Partial<PlanRow> = {}): PlanRow {
  return {
    ...name,
    ...runway,
    now: 0.5,
    limit: 1,
    orderBy: NaN,
    load: NaN,
    loadAtLimit: NaN,
    knee: NaN,
    trust: 'good',
    loadTrust: 'unknown',
    expr: '',
    source: '',
    reason: '',
    ...given,
  };
}

export function whatIfRow(given: Partial<WhatIfRow> = {}): WhatIfRow {
  const estimate = { lower: 0.4, point: 0.5, upper: 0.6 };
  return {
    ...name,
    ...runway,
    growth: 0.3,
    loadNow: 10,
    loadThen: { lower: 12, point: 13, upper: 14 },
    now: 0.4,
    then: estimate,
    limit: 1,
    path: '',
    reason: '',
    ...given,
  };
}
