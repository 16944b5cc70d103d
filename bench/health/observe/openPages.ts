import {
  createHandlers,
  createInlinePool,
  createSecrets,
  createSettingsReader,
  expandIcsInline,
} from '../../../src/backend';
import { hour } from '../../../src/engine';
import { openPagesBy } from '../pages/openPagesBy';
import { resolution, type PageQuery } from '../pages/pageQueries';
import type { Pages } from '../pages/serviceRow';
import type { Clock } from './clock';
import type { WatchedSignal } from './watchRule';

const log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: console.error };

/** A signal of a service; undefined where discovery found none of the kind. */
type FindSignal = (service: string, kind: string) => Promise<WatchedSignal | undefined>;

/**
 * The pages over a backend in this process, at the replayed present: what it remembers lives on from query to query.
 * @throws Error with the backend's own words where a query fails.
 */
export function openPages(prometheusUrl: string, clock: Clock): Pages & { findSignal: FindSignal } {
  const now = () => clock.now;
  const settings = createSettingsReader({ now, expandIcs: expandIcsInline });
  const handlers = createHandlers({ pool: createInlinePool(), settings, log, secrets: createSecrets(), now });
  const dataSource = {
    uid: 'foresight',
    name: 'Foresight',
    url: '',
    jsonData: { sources: [{ uid: 'prometheus', kind: 'prometheus', name: 'Prometheus', url: prometheusUrl }] },
    secureJsonData: {},
    lastUpdatedMs: 1,
  };
  const user = { login: 'bench', name: '', email: '', role: 'Viewer' };
  const context = { orgId: 1, pluginId: 'foresight-predict-datasource', user, dataSource, grafanaConfig: {} };
  const { signal } = new AbortController();

  async function runQuery({ model, ahead }: PageQuery) {
    const range = { from: clock.now - 24 * hour, to: clock.now + ahead };
    const query = { refId: 'A', queryType: '', ...resolution, ...range, model: { ...model } };
    const answer = (await handlers.queryData({ context, headers: {}, queries: [query] }, signal)).get('A');
    if (!answer || 'error' in answer) {
      throw new Error(`At ${new Date(clock.now).toISOString()}: ${answer ? answer.error : 'no answer'}`);
    }
    return answer.frames;
  }

  async function findSignal(service: string, kind: string): Promise<WatchedSignal | undefined> {
    const call = { context, path: 'discovery', url: 'discovery', method: 'GET', headers: {}, body: new Uint8Array() };
    const { body } = await handlers.callResource(call, signal);
    const { services } = JSON.parse(String(body)) as {
      services: Array<{
        name: string;
        signals: Array<{ rule: { kind: string; harm: WatchedSignal['harm'] }; expr: string }>;
      }>;
    };
    const own = services.find(({ name }) => name === service)?.signals;
    const found = own?.find(({ rule }) => rule.kind === kind);
    return found && { expr: found.expr, harm: found.rule.harm };
  }

  return { ...openPagesBy(runQuery), findSignal };
}
