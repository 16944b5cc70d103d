import { FieldType, getFieldDisplayName, type DataFrame, type Field } from '@grafana/data';
import {
  completeUntil,
  findField,
  readNotices,
  readProvenance,
  readRole,
  type FieldRole,
  type ReadProvenance,
} from '../../../frames';
import { chooseStep } from './chooseStep';
import type { ChartSeries, ExtraLine, Values } from './chartSeries';

/** A series of another data source, still to be forecast. */
export interface PlainSeries {
  name: string;
  field: Field;
  /** ms. */
  times: number[];
  values: Values;
  /** The query of its data source; {} where it is not known. */
  query: Record<string, unknown>;
}

/** How frames are read. */
export interface ReadOptions {
  coverage: number;
  /** When the frames came, ms. */
  now: number;
  /** The queries of the frames, found by refId. */
  targets: ReadonlyArray<{ refId: string }>;
}

export interface Read {
  ready: ChartSeries[];
  plain: PlainSeries[];
}

/** A series of another data source without a forecast, and why it has none. */
export function toChartSeries(
  { name, field, times, values }: PlainSeries,
  { coverage }: { coverage: number },
  notices: string[] = []
): ChartSeries {
  return { name, field, times, value: values, lines: [], events: [], coverage, notices };
}

/** Roles that are lines of their own beside the series. */
const lineRoles: ReadonlySet<string | undefined> = new Set<FieldRole>([
  'fitted',
  'level',
  'centre',
  'trend',
  'season',
  'events',
  'remainder',
]);

/**
 * Frames of the Foresight data source by their columns' roles; number fields of all other frames as plain series, up to
 * the last row that is complete.
 */
export function readFrames(frames: DataFrame[], { coverage, now, targets }: ReadOptions): Read {
  const read: Read = { ready: [], plain: [] };
  for (const frame of frames) {
    const time = frame.fields.find(({ type }) => type === FieldType.time);
    if (!time || frame.length === 0) {
      continue;
    }
    const own = readProvenance(frame);
    if (own && frame.fields.some((field) => readRole(field) !== undefined && field !== time)) {
      read.ready.push(readChartSeries({ frame, time, frames }, own, coverage));
    } else if (!own) {
      const query = { ...targets.find(({ refId }) => refId === frame.refId) };
      read.plain.push(...readPlain({ frame, time, frames }, { query, now }));
    }
  }
  return read;
}

interface Placed {
  frame: DataFrame;
  time: Field;
  frames: DataFrame[];
}

function readChartSeries({ frame, time, frames }: Placed, own: ReadProvenance, coverage: number): ChartSeries {
  const column = (role: FieldRole): Field | undefined => findField(frame, role);
  const values = (role: FieldRole): Values | undefined => column(role)?.values;
  const [first] = frame.fields.filter((field) => field.type === FieldType.number);
  const field = column('value') ?? first;
  const isForecast = column('forecast') !== undefined;
  return {
    name: frame.name || getFieldDisplayName(field, frame, frames),
    field,
    times: time.values,
    value: values('value') ?? (column('forecast') === first ? fillNull(time) : first.values),
    forecast: values('forecast'),
    lower: values('lower'),
    upper: values('upper'),
    anomaly: values('anomaly') ?? values('outlier'),
    lines: frame.fields.flatMap((one) => readLine(one, frame, frames)),
    events: own.events ?? [],
    cutoff: isForecast ? own.cutoff : undefined,
    coverage,
    limit: own.signal?.kind === 'errors' ? undefined : own.signal?.limit,
    trust: own.trust,
    notices: readNotices(frame),
  };
}

function fillNull({ values }: Field): Values {
  return new Array<null>(values.length).fill(null);
}

function readLine(field: Field, frame: DataFrame, frames: DataFrame[]): ExtraLine[] {
  return lineRoles.has(readRole(field))
    ? [{ name: getFieldDisplayName(field, frame, frames), values: field.values }]
    : [];
}

function readPlain(
  { frame, time, frames }: Placed,
  { query, now }: Pick<PlainSeries, 'query'> & { now: number }
): PlainSeries[] {
  const times: number[] = time.values;
  const until = completeUntil(now, { step: chooseStep(times), query });
  const isComplete = (_: unknown, row: number) => times[row] <= until;
  return frame.fields
    .filter(({ type, config }) => type === FieldType.number && !config.custom?.hideFrom?.viz)
    .map((field) => ({
      name: getFieldDisplayName(field, frame, frames),
      field,
      times: times.filter(isComplete),
      values: field.values.filter(isComplete),
      query,
    }));
}
