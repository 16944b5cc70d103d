import type { DataFrame } from '@grafana/data';
import type { Trust } from '../../../engine';
import { findPart, readProvenance, readRows } from '../../../frames';
import { readTrust } from '../../../ui/trust';
import { readName, readRunway, type ResourceName, type Runway } from './planRows';

/** A value with the interval that it lies in. */
export interface Estimate {
  lower: number;
  point: number;
  upper: number;
}

/** What more requests do to one resource; NaN = not known. */
export interface WhatIfRow extends ResourceName, Runway {
  /** By how much its load grows: 0.3 = 30 % more. */
  growth: number;
  loadNow: number;
  loadThen: Estimate;
  now: number;
  then: Estimate;
  limit: number;
  /** From which service the requests come to it, such as `frontend > checkout`. */
  path: string;
  /** Why nothing can be said; empty where something can. */
  reason: string;
}

export function readWhatIf(frames: readonly DataFrame[]): WhatIfRow[] {
  return readRows(findPart(frames, 'whatIf')).map((row, i) => ({
    ...readName(row, i),
    ...readRunway(row),
    growth: row.number('growth'),
    loadNow: row.number('load'),
    loadThen: { lower: row.number('loadLower'), point: row.number('loadThen'), upper: row.number('loadUpper') },
    now: row.number('now'),
    then: { lower: row.number('lower'), point: row.number('point'), upper: row.number('upper') },
    limit: row.number('limit'),
    path: row.text('path'),
    reason: row.text('reason'),
  }));
}

/** How often a service calls another for each request of its own. */
export interface Call extends Estimate {
  caller: string;
  callee: string;
  /** By how much the callee grows: 0.3 = 30 % more; NaN = not known. */
  growth: number;
  trust: Trust;
}

export function readCalls(frames: readonly DataFrame[]): Call[] {
  return readRows(findPart(frames, 'flow')).flatMap(({ text, number }): Call[] => {
    const [caller, callee] = [text('caller'), text('callee')];
    const estimate = { lower: number('lower'), point: number('point'), upper: number('upper') };
    return caller !== '' && callee !== ''
      ? [{ caller, callee, ...estimate, growth: number('growth'), trust: readTrust(text('trust')) }]
      : [];
  });
}

/** What is used at which load: what was seen, and what is fitted. */
export interface CurvePoint extends Estimate {
  resource: string;
  load: number;
  /** What was seen; NaN where only the fit is known. */
  observed: number;
}

export interface Curve {
  points: CurvePoint[];
  /** NaN where there is none. */
  knee: number;
  limit: number;
  unit: string;
}

/** Points by load; those of one resource where the answer names several. */
export function readCurve(frames: readonly DataFrame[], resource = ''): Curve | undefined {
  const rows = frames.filter((frame) => readProvenance(frame)?.part === 'curve').flatMap((frame) => readRows(frame));
  const read = rows.map((row): CurvePoint & Omit<Curve, 'points'> => ({
    resource: row.text('resource'),
    load: row.number('load'),
    observed: row.number('now'),
    lower: row.number('lower'),
    point: row.number('point'),
    upper: row.number('upper'),
    knee: row.number('knee'),
    limit: row.number('limit'),
    unit: row.text('unit'),
  }));
  const own = read.filter((one) => one.resource === resource);
  const points = (own.length > 0 ? own : read).filter(({ load }) => Number.isFinite(load));
  const [first] = points;
  return (
    first && { points: points.sort((a, b) => a.load - b.load), knee: first.knee, limit: first.limit, unit: first.unit }
  );
}
