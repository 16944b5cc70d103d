import type { Instance } from '../../../dev/host/pluginClient';
import type { Attack } from '../attack';
import { answerWaves } from '../stage/answers';
import { createModel } from '../stage/stage';
import { sendAll, createFresh, expectNoContact, type ContactTarget } from './contactTarget';

/** Addresses that are refused as a whole, whatever host they lead to. */
function listUrls(host: string): unknown[] {
  return [
    `http://user@${host}`,
    `http://user:password@${host}`,
    `http://:@${host}/`,
    `http://%75ser@${host}`,
    `http://${host}/?a=b`,
    `http://${host}/?`,
    `http://${host}/#`,
    `http://${host}/#a`,
    `ftp://${host}`,
    `ws://${host}`,
    `file://${host}/etc/passwd`,
    'file:///etc/passwd',
    `unix://${host}`,
    `gopher://${host}`,
    `javascript:fetch('http://${host}')`,
    `data:text/plain,http://${host}`,
    `//${host}`,
    host,
    `http:${host.replace(':', '%3A')}`,
    `http://${host}:1`,
    `http://[${host}]`,
    `http://${host.replace(':', ':+')}`,
    `http://127.0.0.1%00.example.org:${host.split(':')[1]}`,
    `http://127.0.0.1%2f:${host.split(':')[1]}`,
    'http://',
    'http://256.256.256.256:1',
    'http://0x100000000',
    'http://1.2.3.4.5',
    'http://a..b',
    ['http://', host],
    { toString: 1, valueOf: 2, href: `http://${host}` },
    { href: `http://${host}` },
    7,
    true,
    `http://${host}/${'a'.repeat(5000)}`,
  ];
}

/** Lists of sources whose entry of the sentinel is not usable: it may not be asked. */
function listSources(own: Instance, url: string): Array<[name: string, sources: unknown]> {
  const entry = { uid: 'evil', kind: 'prometheus', url };
  return [
    ['a uid twice', [entry, { ...entry }]],
    ['the own uid', [{ ...entry, uid: own.uid }]],
    ['an unknown kind', [{ ...entry, kind: 'influx' }]],
    ['the kind __proto__', [{ ...entry, kind: '__proto__' }]],
    ['no kind', [{ uid: 'evil', url }]],
    ['an unknown field', [{ ...entry, proxyUrl: url }]],
    ['a grafana entry with a URL', [{ ...entry, kind: 'grafana' }]],
    ['an empty uid', [{ ...entry, uid: '' }]],
    ['a uid that is a list', [{ ...entry, uid: ['evil'] }]],
    ['a host as an extra header', [{ ...entry, headerNames: ['Host'] }]],
    ['a transfer coding as an extra header', [{ ...entry, headerNames: ['transfer-encoding'] }]],
    ['a header name with a line break', [{ ...entry, headerNames: ['a\r\nHost: b'] }]],
    ['a tenant header of that name', [{ ...entry, tenant: 'x', tenantHeader: 'Host' }]],
    ['a certificate that is none', [{ ...entry, tlsCaCert: 'not a certificate' }]],
    ['an entry that is a list', [[entry]]],
    ['a list that is an object', { 0: entry, length: 1 }],
    ['a nested list', [[[entry]]]],
    ['a text of JSON', JSON.stringify([entry])],
  ];
}

export function listSettingsAttacks({ sentinel, instance }: ContactTarget): Array<Attack<ContactTarget>> {
  const host = `127.0.0.1:${sentinel.port}`;
  const urls = listUrls(host).flatMap((url): Array<Attack<ContactTarget>> => [
    {
      name: `the URL ${JSON.stringify(url)?.slice(0, 80)}`,
      run: (place) => trySettings(place, { sources: [{ uid: 'evil', kind: 'prometheus', url }] }),
    },
    {
      name: `the URL of Grafana ${JSON.stringify(url)?.slice(0, 80)}`,
      run: (place) => trySettings(place, { sources: [{ uid: 'evil', kind: 'grafana' }], grafanaUrl: url }),
    },
  ]);
  const lists = listSources(instance, `http://${host}`).map(([name, sources]): Attack<ContactTarget> => ({
    name,
    run: (place) => trySettings(place, { sources }),
  }));
  return [...urls, ...lists];
}

async function trySettings(place: ContactTarget, jsonData: object): Promise<string | undefined> {
  place.answerWith(answerWaves());
  return expectNoContact(place, async () => {
    const instance = createFresh(place.instance, jsonData, { grafanaToken: 'own-token' });
    const models = ['evil', place.instance.uid].map((uid) => createModel({ source: { uid } }));
    for (const model of models) {
      const [error] = await sendAll(place, { instance }, model);
      if (error === '') {
        return 'it was answered as if there were data';
      }
    }
    return undefined;
  });
}
