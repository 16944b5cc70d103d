import { day } from '../../../src/engine';
import { dataSourceType } from '../../../src/queries';
import { openPagesBy } from '../pages/openPagesBy';
import { resolution, type PageQuery } from '../pages/pageQueries';
import type { ReadableFrame } from '../pages/readServiceRows';
import type { Pages } from '../pages/serviceRow';

/** One state of a rule's alert, by what tells whose it is. */
export interface RuleState {
  /** All that names a service: name, query and labels. */
  text: string;
  state: string;
  /** Seconds between evaluations. */
  interval: number;
}

/** A running Grafana: its pages on health and what its alerting says. */
export interface Grafana extends Pages {
  /** Undefined where it has no such API, as the stand-in of the demo. */
  readRules(): Promise<RuleState[] | undefined>;
  /** Labels of the alerts that the Alertmanager has been given; undefined as above. */
  readNotified(): Promise<string[] | undefined>;
}

interface GrafanaFrame {
  schema: {
    name?: string;
    meta?: ReadableFrame['meta'];
    fields: Array<{ name: string; type: string; config?: object }>;
  };
  data: { values: unknown[][] };
}

interface Answers {
  results: Record<string, { error?: string; frames?: GrafanaFrame[] }>;
}

interface RuleGroups {
  data: { groups: Array<{ interval: number; rules: Array<{ state: string }> }> };
}

const timeoutMs = 60_000;

/** Calls a Grafana; `token` is of a service account, or '' where none is needed. */
export function connectGrafana(base: string, token: string): Grafana {
  const headers = { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) };

  async function call(path: string, body?: object): Promise<Response> {
    const method = body ? 'POST' : 'GET';
    const signal = AbortSignal.timeout(timeoutMs);
    return fetch(`${base}${path}`, { method, headers, signal, body: body && JSON.stringify(body) });
  }

  async function readOrNone<T>(path: string): Promise<T | undefined> {
    const response = await call(path);
    return response.ok ? ((await response.json()) as T) : undefined;
  }

  async function runQuery({ model, ahead }: PageQuery): Promise<ReadableFrame[]> {
    const datasource = { type: dataSourceType, uid: 'foresight' };
    const query = { refId: 'A', datasource, ...resolution, ...model };
    const now = Date.now();
    const range = { from: String(now - day), to: String(now + ahead) };
    const response = await call('/api/ds/query', { queries: [query], ...range });
    const { results } = (await response.json()) as Answers;
    const { error, frames } = results?.A ?? {};
    if (!frames || error) {
      throw new Error(`Grafana answered ${response.status}: ${error ?? 'no frames'}`);
    }
    return frames.map(toFrame);
  }

  return {
    ...openPagesBy(runQuery),
    readRules: async () => {
      const found = await readOrNone<RuleGroups>('/api/prometheus/grafana/api/v1/rules');
      return found?.data.groups.flatMap(({ rules, interval }) =>
        rules.map((rule) => ({ text: JSON.stringify(rule), state: rule.state, interval }))
      );
    },
    readNotified: async () => {
      const alerts = await readOrNone<object[]>('/api/alertmanager/grafana/api/v2/alerts');
      return alerts?.map((alert) => JSON.stringify(alert));
    },
  };
}

function toFrame({ schema, data }: GrafanaFrame): ReadableFrame {
  const fields = schema.fields.map((field, column) => ({ ...field, values: data.values[column] ?? [] }));
  return { ...schema, fields };
}
