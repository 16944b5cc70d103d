import { setTimeout as sleep } from 'node:timers/promises';
import type { Attack } from '../attack';
import { answerWaves } from '../stage/answers';
import { secretMark } from '../stage/stage';
import { createFresh, expectNoContact, type ContactTarget } from './contactTarget';

/** Events are written a moment after what they are of. */
const writeMs = 1500;

const attacks: Array<[name: string, create: (away: string, own: string) => object]> = [
  ['a URL', (away) => ({ audit: { loki: away } })],
  ['an entry of its own', (away) => ({ audit: { loki: { uid: 'audit', kind: 'loki', url: away } } })],
  ['an address beside the uid', (away) => ({ audit: { loki: 'audit', url: away } })],
  [
    'a source that is refused',
    (away) => ({ sources: [{ uid: 'audit', kind: 'loki', url: `${away}/#` }], audit: { loki: 'audit' } }),
  ],
  [
    'a source of which there are two',
    (away) => {
      const source = { uid: 'audit', kind: 'loki', url: away };
      return { sources: [source, source], audit: { loki: 'audit' } };
    },
  ],
  [
    'a source that redirects',
    (_, own) => ({ sources: [{ uid: 'audit', kind: 'loki', url: own }], audit: { loki: 'audit' } }),
  ],
];

/** Audit events go to an allowed source of the settings, and nowhere else. */
export function listAuditAttacks({ sentinel }: ContactTarget): Array<Attack<ContactTarget>> {
  const away = `http://127.0.0.1:${sentinel.port}`;
  return attacks.map(([name, create]) => ({
    name: `audit events to ${name}`,
    run: (place) => {
      const good = answerWaves();
      place.answerWith((response, request) =>
        request.url.includes('push') ? response.writeHead(307, { location: away }).end() : good(response, request)
      );
      return expectNoContact(place, async () => {
        const secrets = { 'source.audit.token': `${secretMark}-audit` };
        const instance = createFresh(place.instance, create(away, place.source.url), secrets);
        // What is refused is an event.
        const call = { path: 'discovery/preview', body: { rules: [] } };
        const { status } = await place.wire.resource({ instance, role: 'Viewer' }, call);
        await sleep(writeMs);
        return status === 403 ? undefined : `status ${status}`;
      });
    },
  }));
}
