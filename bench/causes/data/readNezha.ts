import { existsSync, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { minute, type Series } from '../../../src/engine';
import type { Change, Dependency, ServiceSignal } from '../../../src/insight';
import { nameKind } from './nameKind';
import { findStep, onGrid } from './rows';
import { find, foldersWith, numbers, readCells, readJson } from './table';
import type { Trial } from '../trial';

interface Fault {
  inject_time: string;
  inject_pod: string;
}

/** How long after its injection a fault is looked for. */
const duration = 5 * minute;
/** Columns that are no measurement. */
const labels = /^(time|timestamp|podname|servicename)$/i;

/**
 * Every fault of every day, being a folder with a list of faults. Its past is that day's metrics before it, earlier faults
 * included. Releases come from a changes.json beside the list.
 * @throws Error naming a file that cannot be read, has no row, or a row without a time.
 */
export function readNezha(data: string): Trial[] {
  return foldersWith('fault_list.json', data).flatMap((day) => readDay(day, basename(resolve(day))));
}

function readDay(path: string, day: string): Trial[] {
  const faults = readJson(join(path, 'fault_list.json')) as Record<string, Fault[]>;
  const folder = join(path, 'metric');
  const pods = readPods(folder);
  const candidates = listServices(folder);
  const users = readUsers(folder);
  const signals = [...pods, ...readCalls(folder), ...users];
  const dependencies = readDependencies(folder);
  const changes = readChanges(join(path, 'changes.json'));
  return Object.values(faults)
    .flat()
    .map(({ inject_time, inject_pod }) => {
      const from = readTime(inject_time);
      return {
        name: `${day} ${inject_time.slice(11)}`,
        incident: { from, to: from + duration },
        signals,
        dependencies,
        candidates,
        cause: readService(inject_pod),
        symptom: users.find(({ signal }) => /latency/i.test(signal)),
        changes: changes?.filter(({ time }) => time < from + duration),
      };
    });
}

/** The services that have pods. */
function listServices(folder: string): string[] {
  const pods = readdirSync(folder).flatMap((file) => /^(.+)_metric\.csv(\.gz)?$/.exec(file)?.[1] ?? []);
  return [...new Set(pods.map(readService))].sort();
}

/** Metrics of the pods, as signals of their services; what a pod sees of those that it calls is theirs. */
function readPods(folder: string): ServiceSignal[] {
  return readdirSync(folder)
    .sort()
    .flatMap((file) => {
      const [, pod] = /^(.+)_metric\.csv(\.gz)?$/.exec(file) ?? [];
      return pod === undefined ? [] : readSignals(join(folder, file), (column) => nameSignal(readService(pod), column));
    });
}

/** 'Latency(s) to cart' is how well the cart answers. */
function nameSignal(service: string, column: string): { service: string; signal: string } {
  const [, signal, callee] = /^(.*\S) to (\S+)$/.exec(column) ?? [];
  return callee === undefined
    ? { service, signal: column }
    : { service: callee, signal: `${signal} of calls from ${service}` };
}

/** Median latencies per caller and callee: how well the callee answers, as seen from both sides. */
function readCalls(folder: string): ServiceSignal[] {
  return ['source_50', 'destination_50'].flatMap((name) => {
    const path = find(join(folder, `${name}.csv`));
    return path === undefined
      ? []
      : readSignals(path, (edge) => {
          const [, caller, callee] = /^([^_]+)_([^_]+)$/.exec(edge) ?? [];
          return callee === undefined
            ? undefined
            : { service: callee, signal: `latency of calls from ${caller} (${name})` };
        });
  });
}

/** What users see of the service that they talk to. */
function readUsers(folder: string): ServiceSignal[] {
  const path = find(join(folder, 'front_service.csv'));
  if (path === undefined) {
    return [];
  }
  const [header, first] = readCells(path);
  const service = (first?.[header.indexOf('ServiceName')] ?? 'frontend').toLowerCase();
  return readSignals(path, (signal) => ({ service, signal: `${signal} of users` }));
}

type Name = (column: string) => { service: string; signal: string } | undefined;

function readSignals(path: string, name: Name): ServiceSignal[] {
  const [header, ...rows] = readCells(path);
  const times = Float64Array.from(rows, ([time]) => readTime(time));
  if (times.length === 0 || times.some(Number.isNaN)) {
    throw new Error(`${path} has ${times.length} rows, and not all begin with a time such as 2022-08-22 03:51:19.`);
  }
  return header.flatMap((title, column) => {
    const named = labels.test(title) ? undefined : name(title);
    return named === undefined
      ? []
      : [{ ...named, ...nameKind(named.signal), series: toSeries(times, numbers(rows, column)) }];
  });
}

/** Rows come once a step, give or take a second. */
function toSeries(times: Float64Array, values: Float64Array): Series {
  const step = findStep(times, minute);
  return { start: times[0], step, values: onGrid(times, values, step) };
}

/** Releases of services, as ChangeRCA lists them; undefined where nothing is known of any. */
function readChanges(path: string): Change[] | undefined {
  const { releases } = (existsSync(path) ? readJson(path) : {}) as {
    releases?: Array<{ timestamp: number; service: string }>;
  };
  return releases?.map(({ timestamp, service }) => ({ service, time: timestamp * 1000 }));
}

function readDependencies(folder: string): Dependency[] {
  const path = find(join(folder, 'dependency.csv'));
  const [, ...rows] = path === undefined ? [] : readCells(path);
  return rows.map(([caller, callee]) => ({ caller, callee }));
}

/** A pod's name less the hashes of its replica set and its own. */
function readService(pod: string): string {
  return pod.replace(/-[0-9a-f]{6,10}-[0-9a-z]{5}$/, '');
}

/** '2022-08-22 03:51:19.640 +0000 UTC m=+0.1'; UTC where it has no zone. */
function readTime(text: string): number {
  const [, time = '', zone = 'Z'] = /(\d\d:\d\d:\d\d(?:\.\d{1,3})?)\d*(?: ([+-]\d{4})\b)?/.exec(text) ?? [];
  return Date.parse(`${text.slice(0, 10)}T${time}${zone.replace(/(\d\d)$/, ':$1')}`);
}
