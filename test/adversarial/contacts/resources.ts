import type { Attack } from '../attack';
import { answerWaves } from '../stage/answers';
import type { ResourceCall } from '../stage/caller';
import { inspectResource } from '../stage/inspect';
import { createModel, createQuery, hour } from '../stage/stage';
import { createFresh, expectNoContact, type ContactTarget } from './contactTarget';

function listCalls(away: string): Array<[name: string, call: ResourceCall]> {
  const to = Date.now();
  const range = { from: to - hour, to };
  const uid = encodeURIComponent(away);
  const spec = {
    kind: 'anomaly',
    title: 'x',
    source: { uid: away, url: away, query: { refId: 'A', expr: 'up', range: true } },
  };
  return [
    ['metrics of discovery', { path: 'discovery', query: `metrics=${uid}` }],
    ['logs of discovery', { path: 'discovery', query: `logs=${uid}` }],
    ['two metrics of discovery', { path: 'discovery', query: `metrics=prom&metrics=${uid}` }],
    ['a URL as path', { path: away }],
    ['a path that leaves', { path: '../../../api/datasources' }],
    ['an encoded path that leaves', { path: 'discovery%2f..%2f..%2fadmin' }],
    ['a backslash in the path', { path: 'discovery\\..\\..\\admin' }],
    ['metrics of a preview', { path: 'discovery/preview', body: { metrics: away, rules: [] } }],
    ['logs of a preview', { path: 'discovery/preview', body: { logs: away, metrics: 'prom' } }],
    [
      'a source in a preview',
      { path: 'discovery/preview', body: { sources: [{ uid: 'prom', kind: 'prometheus', url: away }] } },
    ],
    ['metrics of causes', { path: 'causes', body: { ...range, metrics: away } }],
    ['logs of causes', { path: 'causes', body: { ...range, metrics: 'prom', logs: away } }],
    ['a service that is a URL', { path: 'causes', body: { ...range, service: away } }],
    ['the source of a rule', { path: 'rules/evaluate', body: { ...range, spec } }],
    ['the source of a checked rule', { path: 'rules/check', body: { spec } }],
    [
      'settings in the body',
      { path: 'rules/check', body: { spec, jsonData: { sources: [{ uid: 'prom', url: away }] } } },
    ],
  ];
}

/** Headers of a request by which a proxy or an HTTP library would go elsewhere. */
function listHeaders(away: string): Array<[name: string, headers: Record<string, string>]> {
  const host = away.replace('http://', '');
  return [
    ['Host', { Host: host }],
    ['X-Forwarded-Host', { 'X-Forwarded-Host': host, 'X-Forwarded-Proto': 'http' }],
    ['a header of the host', { http_Host: host, 'http_X-Grafana-Url': away }],
    ['a source header', { 'http_X-Datasource-Uid': away, 'X-Datasource-Url': away }],
    ['credentials', { Authorization: 'Bearer stolen-token', Cookie: 'grafana_session=stolen-token' }],
    ['the identity of a user', { 'http_X-Grafana-Id': 'stolen-token', 'X-Id-Token': 'stolen-token' }],
  ];
}

export function listResourceAttacks({ sentinel }: ContactTarget): Array<Attack<ContactTarget>> {
  return listCalls(`http://127.0.0.1:${sentinel.port}`).map(([name, call]) => ({
    name,
    run: (place) => {
      place.answerWith(answerWaves());
      return expectNoContact(place, async () =>
        inspectResource(await place.wire.resource({ instance: createFresh(place.instance) }, call))
      );
    },
  }));
}

export function listHeaderAttacks({ sentinel }: ContactTarget): Array<Attack<ContactTarget>> {
  return listHeaders(`http://127.0.0.1:${sentinel.port}`).map(([name, headers]) => ({
    name: `the header ${name}`,
    run: (place) => {
      place.answerWith(answerWaves());
      return expectNoContact(place, async () => {
        const before = place.source.received.length;
        const caller = { instance: createFresh(place.instance), headers };
        await place.wire.query(caller, [createQuery(createModel())]);
        await place.wire.health(caller);
        await place.wire.resource(caller, { path: 'discovery' });
        const received = JSON.stringify(place.source.received.slice(before));
        return received.includes('stolen-token') ? 'credentials of a caller were passed on' : undefined;
      });
    },
  }));
}
