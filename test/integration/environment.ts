import type { Frame } from '../../src/queries';
import type { Instance, QueryAnswer } from '../../dev/host/pluginClient';
import type { PluginProcess } from '../../dev/host/pluginProcess';

/** A running Prometheus with the test series, and our executable. */
export interface Environment {
  prometheusUrl: string;
  /** First and last sample, ms. */
  dataStart: number;
  dataEnd: number;
  plugin: PluginProcess;
  instance: Instance;
  /** Log lines of the executable so far. */
  log: string[];
}

export interface IntegrationTest {
  /** The claim. */
  name: string;
  run(environment: Environment): Promise<void>;
}

/** A data source instance that may ask only this Prometheus, as `prom`. */
export function instanceFor(prometheusUrl: string): Instance {
  return {
    uid: 'foresight',
    name: 'Foresight',
    lastUpdatedMs: 1,
    jsonData: {
      sources: [{ uid: 'prom', kind: 'prometheus', url: prometheusUrl }],
      limits: { maxSeries: 50 },
    },
    secureJsonData: { 'source.prom.token': 'integration-secret-token' },
  };
}

/** Asks one query over the last two days of data at 5 m. */
export async function query(
  { plugin, instance, dataEnd }: Pick<Environment, 'plugin' | 'instance' | 'dataEnd'>,
  model: Record<string, unknown>,
  headers: Record<string, string> = {}
): Promise<QueryAnswer> {
  const to = dataEnd;
  const query = { refId: 'A', from: to - 2 * 86_400_000, to, intervalMs: 300_000, model: withSource(model) };
  const answers = await plugin.queryData(instance, [query], headers);
  const answer = answers.get('A');
  if (!answer) {
    throw new Error('The plugin answered without refId A.');
  }
  return answer;
}

/** The model with the test Prometheus as its source and a short form for PromQL. */
export function withSource(model: Record<string, unknown>): Record<string, unknown> {
  const { expr, ...rest } = model;
  return { source: { uid: 'prom' }, ...(expr === undefined ? {} : { query: { expr } }), ...rest };
}

/** The frames of an answer. @throws Error with the plugin's own message where it failed. */
export function readFrames(answer: QueryAnswer): Frame[] {
  if ('error' in answer) {
    throw new Error(answer.error);
  }
  return answer.frames;
}

/** The numbers of one column. */
export function column(frame: Frame, name: string): Float64Array {
  const field = frame.fields.find((candidate) => candidate.name === name);
  if (field?.type !== 'number') {
    throw new Error(`Frame ${frame.name} has no number column ${name}: ${frame.fields.map((one) => one.name).join()}`);
  }
  return field.values;
}

/** Texts of all notices of an answer. */
export function readNotices(frames: Frame[]): string {
  return frames.flatMap((frame) => frame.meta?.notices?.map(({ text }) => text) ?? []).join('\n');
}
