import { numberFrames, provenanceMeta, type Frame } from '../../../src/frames';
import type { Silence } from '../../../src/incidents';
import type { History, RunRequest } from '../../../src/queries';
import { readResponseSettings, type ResponseNote, type ResponseRunDeps } from '../../../src/response';
import { emptyGrafana } from '../incidents/emptyGrafana';
import { noIncidents } from '../incidents/noIncidents';
import { noLogs } from '../insight/noLogs';
import { memoryRecords, type MemoryRecords } from './memoryRecords';
import { responseAccess } from './responseAccess';

/** A number of a series, of a trigger or of a source. */
export interface SceneNumber {
  labels: Record<string, string>;
  value: number;
  trust?: 'good' | 'fair';
}

/** Everything around a query of responses, to be changed while it runs. */
export interface Scene {
  clock: { now: number };
  /** What the triggers say; an Error = they fail. */
  trigger: SceneNumber[] | Error;
  /** What sources say, by the expression of their query. */
  sources: Map<string, SceneNumber[]>;
  records: MemoryRecords;
  silences: Silence[];
  notes: ResponseNote[];
  deps: ResponseRunDeps;
  request: () => RunRequest;
}

export const sceneTime = Date.UTC(2026, 10, 30, 12);

/** A data source with these settings of responses, evaluated by Grafana's alerting. */
export function createScene(settings: unknown, records = memoryRecords()): Scene {
  const clock = { now: sceneTime };
  const notes: ResponseNote[] = [];
  const scene: Scene = {
    clock,
    trigger: [],
    sources: new Map(),
    records,
    silences: [],
    notes,
    request: () => ({
      refId: 'A',
      from: clock.now - 3_600_000,
      to: clock.now,
      intervalMs: 60_000,
      now: clock.now,
      forAlert: true,
    }),
    deps: {
      readHistory: async ({ query, to, step }) =>
        readHistory(scene.sources.get(String(query.expr)) ?? [], { to, step }),
      executor: { run: () => Promise.reject(new Error('nothing is computed')) },
      signal: new AbortController().signal,
      slos: [],
      openCatalog: () => Promise.reject(new Error('no metrics')),
      logs: noLogs,
      incidents: noIncidents,
      grafana: { ...emptyGrafana(records), listSilences: async () => scene.silences },
      runQuery: async () => {
        if (scene.trigger instanceof Error) {
          throw scene.trigger;
        }
        return scene.trigger.flatMap(toFrame);
      },
      response: responseAccess({
        settings: readResponseSettings(settings, (problem) => {
          throw new Error(problem);
        }),
        isAlerting: true,
        now: () => clock.now,
        note: (note) => notes.push(note),
      }),
    },
  };
  return scene;
}

function toFrame({ labels, value, trust }: SceneNumber): Frame[] {
  const one = { name: JSON.stringify(labels), labels };
  const frames = numberFrames([{ one, value }], { name: 'A', config: {}, value: (row) => row.value }, () => ({
    kind: 'runway',
  }));
  return frames.map((frame) => ({
    ...frame,
    meta: provenanceMeta({ kind: 'runway', ...(trust && { trust }) }, frame.meta),
  }));
}

function readHistory(numbers: SceneNumber[], { to, step }: { to: number; step: number }): History {
  const series = numbers.map(({ labels, value }) => ({
    name: JSON.stringify(labels),
    labels,
    series: { start: to, step, values: Float64Array.of(value) },
    duplicates: 0,
    irregular: false,
  }));
  return { series, skipped: [], cache: 'miss' };
}
