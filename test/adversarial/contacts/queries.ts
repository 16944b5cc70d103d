import type { Attack } from '../attack';
import { answerWaves } from '../stage/answers';
import { createModel, createQuery } from '../stage/stage';
import { createFresh, expectNoContact, type ContactTarget } from './contactTarget';

/** Fields by which a query would name another server; `away` is the sentinel's URL. */
function listModels(away: string): Array<[name: string, model: object | string]> {
  const host = away.replace('http://', '');
  const fields = ['url', 'baseUrl', 'directUrl', 'host', 'endpoint', 'proxy', 'grafanaUrl', 'server', 'address'];
  const source = { uid: 'prom' };
  return [
    ...fields.map((field): [string, object] => [`the field ${field}`, createModel({ [field]: away })]),
    ...fields.map((field): [string, object] => [
      `query.${field}`,
      createModel({ query: { expr: 'up', [field]: away } }),
    ]),
    ['source.url', createModel({ source: { ...source, url: away } })],
    ['source as a whole entry', createModel({ source: { uid: 'mine', kind: 'prometheus', url: away } })],
    ['an own list of sources', createModel({ sources: [{ uid: 'prom', kind: 'prometheus', url: away }] })],
    ['own settings', createModel({ jsonData: { sources: [{ uid: 'prom', kind: 'prometheus', url: away }] } })],
    ['a URL as uid', createModel({ source: { uid: away } })],
    ['a host as uid', createModel({ source: host })],
    ['the datasource of Grafana', createModel({ datasource: { uid: away, type: 'prometheus', url: away } })],
    ['datasource in the embedded query', createModel({ query: { expr: 'up', datasource: { uid: 'x', url: away } } })],
    ['a path as uid', createModel({ source: { uid: '../prom' } })],
    ...['__proto__', 'constructor', 'toString', 'hasOwnProperty'].map((uid): [string, object] => [
      `the uid ${uid}`,
      createModel({ source: { uid } }),
    ]),
    ['a list as uid', createModel({ source: { uid: ['prom'] } })],
    [
      'a prototype with sources',
      `{"__proto__":{"source":{"uid":"mine"}},"source":{"uid":"mine","url":"${away}"},"query":{"expr":"up"}}`,
    ],
    ['the source twice', `{"source":{"uid":"prom"},"source":{"uid":"${away}"},"query":{"expr":"up"}}`],
    ['an expression that ends the request', createModel({}, `up\r\nHost: ${host}\r\n\r\nGET ${away}/ HTTP/1.1`)],
    ['an expression that ends the body', createModel({}, `up&url=${away}&query=down`)],
    ['a legend with a link', createModel({ query: { expr: 'up', legendFormat: `{{__name__}} ${away}` } })],
    ['a refId that is a URL', createModel({ refId: away })],
  ];
}

/** What a source that was asked must have been asked: this path, of this host, once per request. */
export function listQueryAttacks({ sentinel }: ContactTarget): Array<Attack<ContactTarget>> {
  return listModels(`http://127.0.0.1:${sentinel.port}`).map(([name, model]) => ({
    name,
    run: (place) => {
      place.answerWith(answerWaves());
      return expectNoContact(place, async () => {
        const before = place.source.received.length;
        await place.wire.query({ instance: createFresh(place.instance) }, [createQuery(model)]);
        const odd = place.source.received
          .slice(before)
          .find(
            ({ url, headers }) => url !== '/api/v1/query_range' || headers.host !== `127.0.0.1:${place.source.port}`
          );
        return odd && `the source was asked for ${odd.url} of ${odd.headers.host}`;
      });
    },
  }));
}
