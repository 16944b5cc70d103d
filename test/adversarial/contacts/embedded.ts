import type { Attack } from '../attack';
import { answerWaves } from '../stage/answers';
import { createQuery } from '../stage/stage';
import { createFresh, expectNoContact, type ContactTarget } from './contactTarget';

const other = { uid: 'forbidden', type: 'prometheus' };

/** Embedded queries that name another data source than the allowed one. */
const embedded: Array<[name: string, query: object]> = [
  ['datasource', { expr: 'up', datasource: other }],
  ['Datasource', { expr: 'up', Datasource: other }],
  ['DATASOURCE', { expr: 'up', DATASOURCE: other }],
  ['dataSource', { expr: 'up', dataSource: other }],
  ['datasource as a text', { expr: 'up', datasource: 'forbidden' }],
  ['datasource as a list', { expr: 'up', datasource: [other] }],
  ['datasource.Uid beside uid', { expr: 'up', datasource: { uid: 'allowed', Uid: 'forbidden', UID: 'forbidden' } }],
  ['datasourceUid', { expr: 'up', datasourceUid: 'forbidden' }],
  ['datasourceId', { expr: 'up', datasourceId: 7 }],
  [
    'the data source of expressions',
    { expr: 'up', datasource: { uid: '__expr__', type: '__expr__' }, expression: '1' },
  ],
  ['mixed', { expr: 'up', datasource: { uid: '-- Mixed --' } }],
  ['further queries', { expr: 'up', queries: [{ refId: 'B', datasource: other, expr: 'up' }] }],
  ['another refId', { expr: 'up', refId: 'B', datasource: other }],
  ['a type that is a URL', { expr: 'up', datasource: { uid: 'allowed', type: 'http://127.0.0.1/prometheus' } }],
];
/** uids of the allow-list that would be a path. */
const paths = ['..', '.', '../..', 'a/../../admin', '%2e%2e', '..%2f..', 'a?b=c', 'a#b', '\\..\\'];

export function listEmbeddedAttacks(): Array<Attack<ContactTarget>> {
  const queries = embedded.map(([name, query]): Attack<ContactTarget> => ({
    name: `an embedded query with ${name}`,
    run: (place) => sendEmbedded(place, query),
  }));
  const uids = paths.map((uid): Attack<ContactTarget> => ({
    name: `a data source of the uid ${uid}`,
    run: (place) => checkPath(place, uid),
  }));
  return [...queries, ...uids];
}

function openGrafana(place: ContactTarget, uid: string) {
  place.answerWith(answerWaves());
  const jsonData = { sources: [{ uid, kind: 'grafana' }], grafanaUrl: place.source.url };
  return createFresh(place.instance, jsonData, { grafanaToken: 'own-token' });
}

async function sendEmbedded(place: ContactTarget, query: object): Promise<string | undefined> {
  const instance = openGrafana(place, 'allowed');
  return expectNoContact(place, async () => {
    const before = place.source.received.length;
    await place.wire.query({ instance }, [
      createQuery({ source: { uid: 'allowed' }, query, step: '5m', training: '1d' }),
    ]);
    const wrong = place.source.received.slice(before).map(({ body }) => findForbidden(body));
    return wrong.find((outcome) => outcome !== undefined);
  });
}

/** Where the body of a query to Grafana names another data source. */
function findForbidden(body: string): string | undefined {
  const { queries } = JSON.parse(body) as { queries: Array<Record<string, unknown>> };
  if (queries.length !== 1) {
    return `${queries.length} queries were sent`;
  }
  const [{ refId, datasource, ...rest }] = queries;
  const names = Object.keys(rest).filter((name) => /^datasource$/i.test(name));
  const { uid } = datasource as { uid?: unknown };
  const variants = Object.keys(datasource as object).filter((name) => name !== 'uid' && /^uid$/i.test(name));
  if (uid !== 'allowed' || refId !== 'A' || names.length + variants.length > 0) {
    return `Grafana was asked with ${[...names, ...variants].join()} and uid ${String(uid)}, refId ${String(refId)}`;
  }
  return undefined;
}

async function checkPath(place: ContactTarget, uid: string): Promise<string | undefined> {
  const instance = openGrafana(place, uid);
  return expectNoContact(place, async () => {
    const before = place.source.received.length;
    await place.wire.health({ instance });
    const urls = place.source.received.slice(before).map(({ url }) => url);
    return urls.find(
      (url) => url !== `/api/datasources/uid/${encodeURIComponent(uid)}/health` || /\/uid\/\.+\//.test(url)
    );
  });
}
