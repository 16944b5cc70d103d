import type http from 'node:http';
import type { Attack } from '../attack';
import { matrixText, sendJson, sendText } from '../stage/answers';
import type { SourceRequest } from '../stage/source';
import { createQuery } from '../stage/stage';
import { createFresh, expectNoContact, type ContactTarget } from './contactTarget';

/** Where a reader of log lines asks a Loki. */
const lokiPath = /^\/loki\/api\/v1\/(?:query_range|query|index\/stats|labels|label\/[^/]+\/values|series)(?:\?|$)/;
/** And where it asks Grafana for the lines of one of its data sources. */
const grafanaPath = /^\/api\/(?:ds\/query$|datasources\/uid\/prom\/resources\/index\/stats\?)/;

const createModel = (more: object = {}, expr = '{app="shop"}'): object => ({
  queryType: 'logPatterns',
  source: { uid: 'prom' },
  query: { expr, datasource: { type: 'loki' } },
  ...more,
});

/** A query of which nothing is wrong but what it reads; it is answered. */
const plain = 'lines and labels that name another server';

/** Models of a query of log patterns by which another server would be named; `away` is the sentinel's URL. */
function listModels(away: string): Array<[name: string, model: object]> {
  const host = away.replace('http://', '');
  const fields = ['url', 'host', 'grafanaUrl', 'address', 'service', 'baseline', 'pattern', 'level', 'refId'];
  const texts = [
    `{app="x"} HTTP/1.1\r\nHost: ${host}\r\n\r\nGET ${away}/`,
    `{app="x"}&url=${away}&query={app="y"}`,
    `{app="x"}#@${host}/`,
    `{app="../../../${host}"}`,
    `{app="x"} | line_format \`${away}\``,
    away,
  ];
  return [
    [plain, createModel()],
    ...fields.map((field): [string, object] => [`the field ${field}`, createModel({ [field]: away })]),
    ...texts.map((expr): [string, object] => [`the expression ${JSON.stringify(expr)}`, createModel({}, expr)]),
    ['a list of filters', createModel({ ignored: [away, `" ${away}`] })],
    ['query.url', createModel({ query: { expr: '{app="x"}', url: away, datasource: { uid: away, type: 'loki' } } })],
    [
      'a type of data source that is a path',
      createModel({ query: { expr: '{a="b"}', datasource: { type: `loki/../${away}` } } }),
    ],
  ];
}

/** Lines and labels that name another server, and a volume of them. */
function answerAway(away: string) {
  return (response: http.ServerResponse, { url, body }: SourceRequest): void => {
    if (url.includes('/index/stats')) {
      sendJson(response, { streams: 1, chunks: 1, bytes: 100, entries: 1 });
      return;
    }
    if (url.startsWith('/api/ds/query')) {
      const { to, queries } = JSON.parse(body);
      const fields = [field('labels', 'other'), field('timestamp', 'time'), field('body', 'string')];
      const values = [[{ url: away }], [Number(to) - 1], [`GET ${away} failed`]];
      const frames = queries[0].maxLines === undefined ? [] : [{ schema: { fields }, data: { values } }];
      sendJson(response, { results: { A: { status: 200, frames } } });
      return;
    }
    const form = new URLSearchParams(body);
    if (form.has('step')) {
      sendText(response, matrixText([]));
      return;
    }
    const end = BigInt(form.get('end') ?? `${Date.now()}000000`);
    const result = [{ stream: { url: away, host: away }, values: [[String(end - 1n), `GET ${away} failed`]] }];
    sendJson(response, { status: 'success', data: { resultType: 'streams', result } });
  };
}

const field = (name: string, type: string) => ({ name, type });

/** What a query of log patterns asks its source, and of which host. */
function attackModel(kind: 'loki' | 'grafana', away: string, [name, model]: [string, object]): Attack<ContactTarget> {
  return {
    name: `${kind}: ${name}`,
    run: (place) => {
      const { source, wire, instance } = place;
      const isPlain = name === plain;
      place.answerWith(answerAway(away));
      const sources = [kind === 'loki' ? { uid: 'prom', kind, url: source.url } : { uid: 'prom', kind }];
      const caller = { instance: createFresh(instance, { sources, grafanaUrl: source.url }, { grafanaToken: 'own' }) };
      return expectNoContact(place, async () => {
        const before = source.received.length;
        const answers = await wire.query(caller, [createQuery(model)]);
        const path = kind === 'loki' ? lokiPath : grafanaPath;
        const odd = source.received
          .slice(before)
          .find(({ url, headers }) => !path.test(url) || headers.host !== `127.0.0.1:${source.port}`);
        const failed = isPlain ? answers.A?.error : undefined;
        const said = failed ?? `the source was asked for ${odd?.url} of ${odd?.headers.host}`;
        return odd || failed ? said : undefined;
      });
    },
  };
}

function attackRedirect(status: number, location: string): Attack<ContactTarget> {
  return {
    name: `redirect ${status} of a Loki to ${location}`,
    run: (place) => {
      place.answerWith((response) => void response.writeHead(status, { location }).end());
      const sources = [{ uid: 'prom', kind: 'loki', url: place.source.url }];
      return expectNoContact(place, async () => {
        const answers = await place.wire.query({ instance: createFresh(place.instance, { sources }) }, [
          createQuery(createModel()),
        ]);
        return answers.A?.error ? undefined : 'it was answered as if there were lines';
      });
    },
  };
}

/** Queries of log lines, sources of them and lines that would reach another host. */
export function listLogAttacks({ sentinel, source }: ContactTarget): Array<Attack<ContactTarget>> {
  const away = `http://127.0.0.1:${sentinel.port}`;
  const models = listModels(away);
  const locations = [
    `${away}/steal`,
    `//127.0.0.1:${sentinel.port}/`,
    `http://127.0.0.1:${source.port}@localhost:${sentinel.port}/`,
  ];
  return [
    ...models.map((model) => attackModel('loki', away, model)),
    ...models.map((model) => attackModel('grafana', away, model)),
    ...locations.flatMap((location) => [301, 307].map((status) => attackRedirect(status, location))),
  ];
}
