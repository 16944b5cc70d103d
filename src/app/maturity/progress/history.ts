import type { DataFrame, Field } from '@grafana/data';
import { day, minute } from '../../../engine';
import { quoted } from '../../../insight';
import { queryDataSource } from '../../rules/queryDataSource';

/** The assessment of a service, a team or the whole over time. */
export interface RecordedSeries {
  service: string;
  team: string;
  times: number[];
  values: number[];
}

/** What was recorded in a time range. */
export interface History {
  score: RecordedSeries[];
  level: RecordedSeries[];
}

/** What was recorded at a time; by service and team, and by check. */
export interface Snapshot {
  score: RecordedSeries[];
  level: RecordedSeries[];
  /** Share that passes, from 0 to 1. */
  checks: Map<string, number>;
}

interface Source {
  /** Uid of the Prometheus data source that it was recorded to. */
  recorded: string;
}

/** More lines than that are no picture. */
const maxSeries = 200;

/** Points of a line, at most. */
const points = 240;

const byOwner = (metric: string, filter: string, window: string) =>
  `max by (service, team) (last_over_time(${metric}${filter}[${window}]))`;

/** Score and level of the whole, of teams, and of one service where one is named. */
export async function requestHistory(
  { recorded, service, from, to }: Source & { service: string; from: number; to: number },
  signal: AbortSignal
): Promise<History> {
  const filter = service === '' ? '{service=""}' : `{service=${quoted(service)}}`;
  // Not finer than what is recorded: each point then has a value.
  const step = Math.max(20 * minute, Math.ceil((to - from) / points / minute) * minute);
  const window = `${step / minute}m`;
  const [score, level] = await Promise.all(
    ['foresight_maturity_score', 'foresight_maturity_level'].map((metric) =>
      queryDataSource(
        recorded,
        { expr: byOwner(metric, filter, window), range: true, interval: window },
        { from, to, signal }
      ).then(({ frames }) => readSeries(frames))
    )
  );
  return { score, level };
}

/** Everything as it was at a time, or within the day before. */
export async function requestSnapshot(
  { recorded, at }: Source & { at: number },
  signal: AbortSignal
): Promise<Snapshot> {
  const query = async (expr: string) => {
    const model = { expr, instant: true, range: false };
    return (await queryDataSource(recorded, model, { from: at - day, to: at, signal })).frames;
  };
  const [score, level, checks] = await Promise.all([
    query(byOwner('foresight_maturity_score', '', '1d')),
    query(byOwner('foresight_maturity_level', '', '1d')),
    query('avg by (check) (last_over_time(foresight_maturity_check[1d]))'),
  ]);
  return { score: readSeries(score), level: readSeries(level), checks: readChecks(checks) };
}

/** The value columns of an answer of Prometheus, each with the times beside it. */
function readColumns(frames: DataFrame[]): Array<{ field: Field; times: number[] }> {
  return frames.slice(0, maxSeries).flatMap(({ fields }) => {
    const times = fields.find(({ type }) => type === 'time');
    return fields
      .filter(({ type }) => type === 'number')
      .map((field) => ({ field, times: Array.from((times?.values ?? []) as ArrayLike<number>) }));
  });
}

function readSeries(frames: DataFrame[]): RecordedSeries[] {
  return readColumns(frames).map(({ field: { labels = {}, values }, times }) => ({
    service: labels.service ?? '',
    team: labels.team ?? '',
    times,
    values: Array.from(values as ArrayLike<number | null>, (value) => value ?? NaN),
  }));
}

function readChecks(frames: DataFrame[]): Map<string, number> {
  return new Map(
    readColumns(frames).flatMap(({ field: { labels, values } }) => {
      const [value] = (values as Array<number | null>).slice(-1);
      return labels?.check !== undefined && typeof value === 'number' ? [[labels.check, value]] : [];
    })
  );
}
