import { queryMetrics } from '../../dev/host/server/api/metricSource';
import { frameJson } from '../../dev/host/server/api/frameJson';
import { minute } from '../../src/engine';
import { createSource } from '../../src/backend/sources';
import { grafanaTokenKey } from '../../src/sources';
import { settingsWith } from '../support/backend/settingsWith';
import { json, matrix, startUpstream, type Upstream } from '../support/backend/startUpstream';

/** What a Prometheus is asked for the same expression, through Grafana and directly. */
let prometheus: Upstream;
let grafana: Upstream;

beforeAll(async () => {
  prometheus = await startUpstream((response) => json(response, matrix([])));
  grafana = await startUpstream(async (response, { body }) => {
    const { from, to, queries } = JSON.parse(body);
    const { scrape, ...model } = queries[0];
    const jsonData = scrape === undefined ? {} : { timeInterval: scrape };
    const source = { uid: 'p', name: 'P', type: 'prometheus', url: prometheus.url, jsonData };
    const { intervalMs, maxDataPoints } = model;
    const query = { refId: 'A', from: Number(from), to: Number(to), intervalMs, maxDataPoints, model };
    const frames = await queryMetrics(source, query);
    json(response, { results: { A: { status: 200, frames: frames.map(frameJson) } } });
  });
});
afterAll(() => Promise.all([prometheus.stop(), grafana.stop()]));

interface Asked {
  step: number;
  /** The scrape interval that the source is set to. */
  scrape?: string;
  /** The query's own minimum step. */
  interval?: string;
}

/** Expression and step that reach Prometheus. */
async function ask(kind: 'grafana' | 'prometheus', expr: string, { step, scrape, interval }: Asked) {
  const own = kind === 'grafana' ? {} : { url: prometheus.url, scrapeInterval: scrape };
  const settings = settingsWith(
    { grafanaUrl: grafana.url, sources: [{ uid: 'p', kind, ...own }] },
    { [grafanaTokenKey]: 'glsa_secret' }
  );
  // Grafana's data source knows its own scrape interval: the stand-in is given it beside the query.
  const datasource = { type: 'prometheus' };
  const query = { expr, interval, datasource, ...(kind === 'grafana' && { scrape }) };
  const { signal } = new AbortController();
  await createSource(settings, 'p').query({ query, from: 0, to: 40 * step, step, signal });
  const form = new URLSearchParams(prometheus.received[prometheus.received.length - 1].body);
  return [form.get('query'), form.get('step')];
}

describe('macros have one meaning, through Grafana and asked directly', () => {
  test.each<[Asked, string]>([
    [{ step: 10_000 }, '60s'],
    [{ step: minute }, '75s'],
    [{ step: 5 * minute }, '315s'],
    [{ step: 240 * minute }, '14415s'],
    [{ step: minute, scrape: '1m' }, '240s'],
    [{ step: 5 * minute, scrape: '1m' }, '360s'],
    [{ step: 5 * minute, scrape: '30s' }, '330s'],
    [{ step: 5 * minute, interval: '2m' }, '480s'],
    [{ step: minute, scrape: '30s', interval: '$__interval' }, '120s'],
  ])('$__rate_interval of %j is %s', async (asked, expected) => {
    const expr = 'rate(x[$__rate_interval]) / rate(y[${__rate_interval}]) + $__rate_interval_ms';
    const seconds = Number(expected.slice(0, -1));
    const filled = `rate(x[${expected}]) / rate(y[${expected}]) + ${seconds * 1000}`;
    const answer = [filled, String(asked.step / 1000)];
    expect(await ask('grafana', expr, asked)).toEqual(answer);
    expect(await ask('prometheus', expr, asked)).toEqual(answer);
  });

  test.each([10_000, 5 * minute, 240 * minute])('$__interval is a step of %d ms', async (step) => {
    const answer = [`avg_over_time(x[${step / 1000}s]) + ${step}`, String(step / 1000)];
    for (const kind of ['grafana', 'prometheus'] as const) {
      expect(await ask(kind, 'avg_over_time(x[$__interval]) + $__interval_ms', { step })).toEqual(answer);
    }
  });

  test('macros of the whole range are refused by both', async () => {
    for (const kind of ['grafana', 'prometheus'] as const) {
      await expect(ask(kind, 'increase(x[$__range])', { step: minute })).rejects.toThrow('Write a duration instead');
    }
  });
});
