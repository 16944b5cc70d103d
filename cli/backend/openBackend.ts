import { createHandlers, createSecrets, createSettingsReader, expandIcsInline, readSettings } from '../../src/backend';
import { readProgress, type AnswerProgress, type Frame } from '../../src/frames';
import { isMapping } from '../../src/schema';
import { grafanaTokenKey } from '../../src/sources';
import type { Language } from '../../src/texts';
import { CommandError, type CommandCall, type CommandOption } from '../command';
import { readYaml } from '../readYaml';
import { createInstance, openPool, readServers, readWorkers, sourceOptions, type Server } from './servers';

/** Foresight's backend in this process, for queries of every type. */
export interface Backend {
  /** The frames of a query once all of its work is done. @throws CommandError with the backend's own words where it fails. */
  query(model: Record<string, unknown>, request: BackendRequest): Promise<Frame[]>;
  close(): Promise<void>;
}

export interface BackendRequest {
  /** ms. */
  from: number;
  to: number;
  language: Language;
  onProgress?: (progress: AnswerProgress) => void;
}

/** What a backend is opened with. */
export interface BackendOptions {
  servers: readonly Server[];
  workers: number;
  /** jsonData of a Foresight data source; its sources are those of `servers`. */
  settings?: Record<string, unknown>;
  /** Grafana, for its rules, dashboards and records. */
  grafana?: { url: string; token: string };
  /** The present, ms. */
  now: () => number;
}

/** The options of every command that asks the backend. */
export const backendOptions: Record<string, CommandOption> = {
  ...sourceOptions,
  grafana: {
    value: 'URL',
    summary: 'The address of Grafana, for its rules and dashboards; a token is read from GRAFANA_TOKEN.',
  },
  settings: {
    value: 'FILE',
    summary: 'jsonData of your Foresight data source, YAML or JSON: discovery rules, objectives, weights and so on.',
  },
};

/** The backend over what a command names. @throws CommandError */
export function openBackend(call: CommandCall): Backend {
  const { grafana: url, settings: file } = call.values;
  const given = file === undefined ? {} : readYaml(file, call.folder);
  if (!isMapping(given)) {
    throw new CommandError(`${file} is no object. Write what stands under jsonData of the data source.`);
  }
  const token = call.environment.GRAFANA_TOKEN?.trim() ?? '';
  if (url !== undefined && token === '') {
    throw new CommandError('GRAFANA_TOKEN is not set. Put the token of a service account into this variable.');
  }
  return createBackend({
    servers: readServers(call),
    workers: readWorkers(call),
    settings: given,
    ...(url !== undefined && { grafana: { url, token } }),
    now: Date.now,
  });
}

/** Where work is still under way, it is asked after again so soon, ms. */
const pollEvery = 250;
const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: console.error };

/** The backend over servers. @throws CommandError where the settings cannot be used. */
export function createBackend({ servers, workers, settings, grafana, now }: BackendOptions): Backend {
  const instance = createInstance(servers);
  const dataSource = {
    ...instance,
    uid: 'foresight',
    jsonData: { ...settings, ...instance.jsonData, ...(grafana && { grafanaUrl: grafana.url }) },
    secureJsonData: { ...instance.secureJsonData, ...(grafana && { [grafanaTokenKey]: grafana.token }) },
  };
  const { problems } = readSettings({ instance: dataSource, orgId: 1, grafanaConfig: {} });
  if (problems.length > 0) {
    throw new CommandError(`The settings cannot be used: ${problems.join(' ')}`);
  }
  const pool = openPool(workers);
  const handlers = createHandlers({
    pool,
    settings: createSettingsReader({ now, expandIcs: expandIcsInline }),
    log: silent,
    secrets: createSecrets(),
    now,
  });
  // Whoever runs the command may read all that its tokens may.
  const user = { login: 'command line', name: '', email: '', role: 'Admin' };
  const context = { orgId: 1, pluginId: 'foresight-predict-datasource', user, dataSource, grafanaConfig: {} };
  const { signal } = new AbortController();

  async function send(model: Record<string, unknown>, { from, to, language }: BackendRequest): Promise<Frame[]> {
    const query = { refId: 'A', queryType: '', maxDataPoints: 1_000, intervalMs: 60_000, from, to };
    const queries = [{ ...query, model: { ...model, language } }];
    const answer = (await handlers.queryData({ context, headers: {}, queries }, signal)).get('A');
    if (answer === undefined || 'error' in answer) {
      throw new CommandError(answer?.error ?? 'The backend gave no answer.');
    }
    return answer.frames;
  }

  return {
    async query(model, request) {
      for (;;) {
        const frames = await send(model, request);
        const progress = readProgress(frames);
        if (progress === undefined) {
          return frames;
        }
        request.onProgress?.(progress);
        await new Promise((resolve) => setTimeout(resolve, pollEvery));
      }
    },
    close: () => pool.close(),
  };
}
