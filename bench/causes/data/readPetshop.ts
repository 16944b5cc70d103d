import { basename, join, resolve } from 'node:path';
import type { Dependency, ServiceSignal } from '../../../src/insight';
import { nameKind } from './nameKind';
import { findStep, onGrid } from './rows';
import { find, foldersIn, foldersWith, numbers, readCells, readJson } from './table';
import type { Trial } from '../trial';

/** Rows of metrics, ms and one column per series. */
interface Metrics {
  times: Float64Array;
  columns: Map<string, Float64Array>;
}

interface Target {
  target: { node: string; metric: string; agg: string; timestamp: number };
  root_cause: { node: string };
}

interface Issue {
  name: string;
  metrics: Metrics;
  /** When the alarm was raised, ms. */
  alarm: number;
  symptom: { service: string; signal: string };
  cause: string;
}

interface Scenario {
  issues: Issue[];
  /** Normal operation. */
  normal: Metrics | undefined;
  dependencies: Dependency[];
}

/** Of an incident with a single row. */
const defaultStep = 300_000;

/**
 * Every incident of every scenario, being a folder with a call graph. Its rows are few, so normal operation is put before
 * them as the past: the scenario's; else another one's, being the same system; else what the scenario's other incidents
 * show before their alarms. The incident begins with the step in which the alarm was raised; the step is that of its rows.
 * @throws Error naming a file that cannot be read, or has no row.
 */
export function readPetshop(data: string): Trial[] {
  const scenarios = foldersWith('graph.csv', data).map(readScenario);
  const anyNormal = scenarios.find(({ normal }) => normal !== undefined)?.normal;
  return scenarios.flatMap(({ issues, normal, dependencies }) =>
    issues.map((issue) => ({ ...toTrial(issue, normal ?? anyNormal ?? quietTimes(issues, issue)), dependencies }))
  );
}

function readScenario(path: string): Scenario {
  const halves = foldersIn(path).filter((half) => half === 'train' || half === 'test');
  const normal = find(join(path, 'noissue', 'metrics.csv'));
  return {
    issues: halves.flatMap((half) =>
      foldersIn(join(path, half)).map((issue) =>
        readIssue(join(path, half, issue), [basename(resolve(path)), half, issue].join('/'))
      )
    ),
    normal: normal === undefined ? undefined : readMetrics(normal),
    dependencies: readGraph(join(path, 'graph.csv')),
  };
}

function readIssue(path: string, name: string): Issue {
  const { target, root_cause } = readJson(join(path, 'target.json')) as Target;
  return {
    name,
    metrics: readMetrics(find(join(path, 'metrics.csv')) ?? join(path, 'metrics.csv')),
    alarm: target.timestamp * 1000,
    symptom: { service: target.node, signal: target.metric },
    cause: root_cause.node,
  };
}

function toTrial({ name, metrics, alarm, symptom, cause }: Issue, past: Metrics): Omit<Trial, 'dependencies'> {
  const { times, columns } = metrics;
  const step = findStep(times, defaultStep);
  const from = times[rowOfAlarm(metrics, alarm)] ?? alarm;
  return {
    name,
    incident: { from, to: times[times.length - 1] + step },
    signals: [...columns].map(([key, values]) => {
      const before = onGrid(past.times, past.columns.get(key) ?? new Float64Array(), step);
      return readSignal(key, { start: times[0], step }, [before, onGrid(times, values, step)]);
    }),
    candidates: listCandidates(metrics),
    cause,
    symptom,
  };
}

/** The rows of the other incidents that lie before their alarms, one after another. */
function quietTimes(issues: readonly Issue[], except: Issue): Metrics {
  const columns = new Map<string, number[]>();
  for (const { metrics, alarm } of issues.filter((issue) => issue !== except)) {
    const quiet = rowOfAlarm(metrics, alarm);
    for (const [key, values] of metrics.columns) {
      columns.set(key, [...(columns.get(key) ?? []), ...values.subarray(0, quiet)]);
    }
  }
  return {
    times: new Float64Array(),
    columns: new Map([...columns].map(([key, values]) => [key, Float64Array.from(values)])),
  };
}

/** Index of the row of the step in which the alarm was raised; the number of rows where it was raised later. */
function rowOfAlarm({ times }: Metrics, alarm: number): number {
  const step = findStep(times, defaultStep);
  const row = times.findIndex((time) => time > alarm - step);
  return row < 0 ? times.length : row;
}

/** The past, moved to end where the incident's rows begin, and these rows. */
function readSignal(
  key: string,
  { start, step }: { start: number; step: number },
  [before, rows]: [Float64Array, Float64Array]
): ServiceSignal {
  const [service, signal] = key.split('\n');
  const values = new Float64Array(before.length + rows.length);
  values.set(before);
  values.set(rows, before.length);
  return { service, signal, ...nameKind(signal), series: { start: start - before.length * step, step, values } };
}

function listCandidates({ columns }: Metrics): string[] {
  const seen = [...columns].filter(([, values]) => values.some(Number.isFinite)).map(([key]) => key.split('\n')[0]);
  return [...new Set(seen)].sort();
}

/** Three header rows (node, metric, statistic), a row that names the times, then a row per step. */
function readMetrics(path: string): Metrics {
  const [nodes, metrics, statistics, , ...rows] = readCells(path);
  if (rows.length === 0) {
    throw new Error(`${path} has no row below its three headers and the names of times.`);
  }
  const columns = new Map<string, Float64Array>();
  for (let column = 1; column < nodes.length; column++) {
    columns.set([nodes[column], metrics[column], statistics[column]].join('\n'), numbers(rows, column));
  }
  return { times: numbers(rows, 0).map((seconds) => seconds * 1000), columns };
}

/** An adjacency matrix: rows call columns. */
function readGraph(path: string): Dependency[] {
  const [[, ...callees], ...rows] = readCells(path);
  return rows.flatMap(([caller, ...calls]) =>
    callees.filter((_, column) => Number(calls[column]) > 0).map((callee) => ({ caller, callee }))
  );
}
