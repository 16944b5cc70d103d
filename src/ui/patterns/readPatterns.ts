import { FieldType, type DataFrame } from '@grafana/data';
import * as v from 'valibot';
import { findPart, readNotices, readProvenance, readRows, type TableReader } from '../../frames';
import {
  otherPatterns,
  statesByGravity,
  type LogPattern,
  type LogPatterns,
  type PatternVolume,
  type VolumeColumn,
} from './logPatterns';

/** Values of a pattern that are offered. */
const maxParameters = 3;
/** More columns cannot be told apart. */
const maxColumns = 20;

/** The patterns of an answer; undefined where the frames are none of log patterns. */
export function readPatterns(frames: DataFrame[]): LogPatterns | undefined {
  const table = findPart(frames, 'patterns');
  return (
    table && {
      rows: readRows(table).map(readPattern),
      volume: readVolume(frames.filter((frame) => readProvenance(frame)?.part === 'volume')),
      origin: readProvenance(table)?.logs,
      notices: readNotices(table),
    }
  );
}

function readPattern({ text, number }: TableReader, index: number): LogPattern {
  const services = text('services');
  const pattern = text('pattern');
  return {
    id: text('patternId') || `${index} ${pattern}`,
    state: statesByGravity.find((state) => state === text('state')) ?? 'usual',
    level: text('level'),
    text: pattern,
    count: number('count'),
    share: number('share'),
    rate: number('rate'),
    services: services === '' ? [] : services.split(', '),
    firstSeen: number('firstSeen'),
    lastSeen: number('lastSeen'),
    since: number('start'),
    reason: text('reason'),
    example: text('example'),
    filter: text('filter'),
    expr: text('expr'),
    parameters: readParameters(text('parameters')),
  };
}

const parameters = v.fallback(v.array(v.object({ name: v.string(), unit: v.string(), expr: v.string() })), []);

function readParameters(json: string): LogPattern['parameters'] {
  try {
    return v.parse(parameters, JSON.parse(json || '[]')).slice(0, maxParameters);
  } catch {
    return [];
  }
}

/** Grafana may hand the columns out in one frame or in one frame each. */
function readVolume(frames: DataFrame[]): PatternVolume | undefined {
  const times: number[] = [...(frames[0]?.fields.find(({ type }) => type === FieldType.time)?.values ?? [])];
  const columns = frames
    .flatMap(({ fields }) => fields)
    .filter(({ type, values }) => type === FieldType.number && values.length === times.length)
    .slice(0, maxColumns)
    .map(({ name, labels, config, values }): VolumeColumn => ({
      id: labels?.patternId || otherPatterns,
      name: config.displayNameFromDS ?? name,
      values: Array.from(values, (value: unknown) => (typeof value === 'number' && value > 0 ? value : 0)),
    }));
  return times.length > 0 && columns.length > 0
    ? { times, columns, step: readProvenance(frames[0])?.step ?? findStep(times) }
    : undefined;
}

function findStep(times: number[]): number {
  return times.length > 1 ? times[1] - times[0] : 60_000;
}
