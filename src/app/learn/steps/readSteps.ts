import { createInsightQuery } from '../../../insight';
import { createIncidentQuery } from '../../../incidents';
import { day, hour } from '../../../engine';
import { findField, findPart, readRows } from '../../../frames';
import { getDefaultQuery } from '../../../queries';
import { queryDataSource } from '../../rules/queryDataSource';
import type { PracticeSignal } from './practiceSignal';

/** What a forecast expects at one time. */
export interface ReadBand {
  /** ms. */
  time: number;
  lower: number;
  upper: number;
  /** The rows that a picture shows; NaN = nothing. */
  rows: BandRows;
  unit: string;
}

/** Columns of equal length; times in ms. */
export interface BandRows {
  time: number[];
  value: number[];
  point: number[];
  lower: number[];
  upper: number[];
}

const ahead = 3 * hour;
const shown = 12 * hour;

/** A forecast of the signal, and what it expects three hours ahead; undefined where there is none. @throws Error of the data source */
export async function readBand(
  foresight: string,
  { service, signal }: PracticeSignal,
  abort: AbortSignal
): Promise<ReadBand | undefined> {
  const now = Date.now();
  const model = createInsightQuery({
    queryType: 'signals',
    service,
    signal: signal.rule.kind,
    analysis: 'forecast',
    infrastructure: false,
  });
  const range = { from: now - shown, to: now + shown, signal: abort };
  const { frames } = await queryDataSource(foresight, { ...model, horizon: '12h' }, range);
  const [frame] = frames;
  const column = (role: Parameters<typeof findField>[1]) => Array.from(findField(frame, role)?.values ?? [], readCell);
  const rows = {
    time: column('time'),
    value: column('value'),
    point: column('forecast'),
    lower: column('lower'),
    upper: column('upper'),
  };
  const at = rows.time.findIndex((time, i) => time >= now + ahead && Number.isFinite(rows.upper[i]));
  return at < 0
    ? undefined
    : { time: rows.time[at], lower: rows.lower[at], upper: rows.upper[at], rows, unit: signal.rule.unit ?? '' };
}

const readCell = (cell: unknown) => (typeof cell === 'number' ? cell : NaN);

/** How good forecasts of the signal were. */
export interface ReadBacktest {
  mase: number;
  /** Measured, and asked for; [0, 1]. */
  coverage: number;
  wanted: number;
  windows: number;
}

/** A backtest of the signal's query; undefined where nothing could be tested. @throws Error of the data source */
export async function readBacktest(
  foresight: string,
  { linked }: PracticeSignal,
  abort: AbortSignal
): Promise<ReadBacktest | undefined> {
  const now = Date.now();
  const model = { ...getDefaultQuery('backtest'), source: { uid: linked.source }, query: linked.query, horizon: '6h' };
  const { frames } = await queryDataSource(foresight, model, { from: now - day, to: now, signal: abort });
  const [frame] = frames;
  const cell = (name: string) => readCell(frame?.fields.find((field) => field.name === name)?.values[0]);
  const read = {
    mase: cell('MASE'),
    coverage: cell('Coverage'),
    wanted: cell('Wanted coverage'),
    windows: cell('Windows'),
  };
  return Number.isFinite(read.mase) && Number.isFinite(read.coverage) ? read : undefined;
}

/** An incident whose likely cause is known. */
export interface ReadIncident {
  id: string;
  headline: string;
  start: number;
  end?: number;
  /** Hit first, first. */
  services: string[];
  cause: string;
  likelihood: number;
}

const lookback = 7 * day;

/** The incident of the last week whose cause is known best; undefined where there is none. @throws Error of the data source */
export async function readIncident(foresight: string, abort: AbortSignal): Promise<ReadIncident | undefined> {
  const now = Date.now();
  const model = createIncidentQuery({ output: 'table' });
  const { frames } = await queryDataSource(foresight, model, { from: now - lookback, to: now, signal: abort });
  const rows = readRows(findPart(frames, 'incidents')).map((row): ReadIncident => ({
    id: row.text('incident'),
    headline: row.text('headline'),
    start: row.number('start'),
    end: Number.isFinite(row.number('end')) ? row.number('end') : undefined,
    services: row.text('services').split(', ').filter(Boolean),
    cause: row.text('cause'),
    likelihood: row.number('likelihood'),
  }));
  const known = rows.filter(({ cause }) => cause !== '');
  return known.sort((a, b) => b.likelihood - a.likelihood)[0];
}
