import type { Attack } from '../attack';
import { answerWaves } from '../stage/answers';
import { startSource } from '../stage/source';
import { createModel, createQuery, secretMark } from '../stage/stage';
import { sendAll, createFresh, expectNoContact, type ContactTarget } from './contactTarget';

/** Grafana's managed account: its token is sent with every request, whatever the organisation. */
const managed = `${secretMark}-managed`;

function withManaged(appUrl: string) {
  return { grafanaConfig: { GF_APP_URL: appUrl, GF_PLUGIN_APP_CLIENT_SECRET: managed } };
}

/** The tokens of the requests that came in since then. */
function listTokens(place: ContactTarget, before: number): string[] {
  return place.source.received.slice(before).map(({ headers }) => String(headers.authorization ?? ''));
}

const sources = [{ uid: 'allowed', kind: 'grafana' }];
const model = createModel({ source: { uid: 'allowed' } });

const managedAttacks: Array<Attack<ContactTarget>> = [
  {
    name: 'the managed token in its own organisation goes to its own Grafana',
    run: async (place) => {
      place.answerWith(answerWaves());
      const before = place.source.received.length;
      await sendAll(
        place,
        { instance: createFresh(place.instance, { sources }), ...withManaged(`${place.source.url}/`) },
        model
      );
      const tokens = listTokens(place, before);
      return tokens.length > 0 && tokens.every((token) => token === `Bearer ${managed}`)
        ? undefined
        : `Grafana was not asked with it: ${tokens.join()}`;
    },
  },
  ...[2, 3, 0, -1].map((orgId): Attack<ContactTarget> => ({
    name: `the managed token in organisation ${orgId}`,
    run: async (place) => {
      place.answerWith(answerWaves());
      const before = place.source.received.length;
      const instance = createFresh(place.instance, { sources });
      await sendAll(place, { instance, orgId, ...withManaged(`${place.source.url}/`) }, model);
      return listTokens(place, before).some((token) => token.includes(managed)) ? 'it was sent' : undefined;
    },
  })),
  ...['', '/', '/grafana', ':80/'].map((end): Attack<ContactTarget> => ({
    name: `the managed token to another host, ending in "${end}"`,
    run: (place) => sendElsewhere(place, (host, port) => (end === ':80/' ? undefined : `http://${host}:${port}${end}`)),
  })),
  {
    name: 'the managed token to another host whose path is that of Grafana',
    run: (place) => sendElsewhere(place, (host, port) => `http://${host}:${port}/${place.source.url.slice(7)}`),
  },
  {
    name: 'the managed token follows no redirect',
    run: (place) =>
      expectNoContact(place, async () => {
        place.answerWith((response) =>
          response.writeHead(307, { location: `http://127.0.0.1:${place.sentinel.port}/` }).end()
        );
        await sendAll(
          place,
          { instance: createFresh(place.instance, { sources }), ...withManaged(place.source.url) },
          model
        );
        return undefined;
      }),
  },
  {
    name: 'a direct source never sees a token of Grafana',
    run: async (place) => {
      place.answerWith(answerWaves());
      const before = place.source.received.length;
      const instance = createFresh(place.instance, {}, { grafanaToken: `${secretMark}-grafana` });
      await sendAll(place, { instance, ...withManaged(place.source.url) });
      const wrong = listTokens(place, before).find((token) => token !== `Bearer ${secretMark}-prom`);
      return wrong && `it saw ${wrong}`;
    },
  },
];

async function sendElsewhere(
  place: ContactTarget,
  createUrl: (host: string, port: number) => string | undefined
): Promise<string | undefined> {
  const { external, sentinel } = place;
  const grafanaUrl = external && createUrl(external, sentinel.port);
  if (grafanaUrl === undefined) {
    return undefined;
  }
  const before = sentinel.heard().length;
  await sendAll(
    place,
    { instance: createFresh(place.instance, { sources, grafanaUrl }), ...withManaged(`${place.source.url}/`) },
    model
  );
  return sentinel.heard().slice(before).includes(managed) ? `it was sent to ${grafanaUrl}` : undefined;
}

/** Two direct sources, each with secrets of its own: none may see the other's. */
const crossed: Attack<ContactTarget> = {
  name: 'each source gets its own credentials, also where one redirects to the other',
  run: async (place) => {
    const other = await startSource((response) =>
      response.writeHead(307, { location: `${place.source.url}/api/v1/query_range` }).end()
    );
    place.answerWith(answerWaves());
    const before = place.source.received.length;
    const list = [
      { uid: 'prom', kind: 'prometheus', url: place.source.url },
      { uid: 'other', kind: 'prometheus', url: other.url, headerNames: ['X-Key'] },
    ];
    const secrets = { 'source.other.token': `${secretMark}-other`, 'source.other.header.X-Key': `${secretMark}-key` };
    const instance = createFresh(place.instance, { sources: list }, secrets);
    for (const uid of ['prom', 'other', 'prom']) {
      await place.wire.query({ instance }, [createQuery(createModel({ source: { uid } }, `up_${uid}`))]);
    }
    const atFirst = JSON.stringify(place.source.received.slice(before));
    const atOther = JSON.stringify(other.received);
    await other.stop();
    if (atFirst.includes(`${secretMark}-other`) || atFirst.includes(`${secretMark}-key`)) {
      return 'the first source saw a secret of the second';
    }
    return atOther.includes(`${secretMark}-prom`) ? 'the second source saw a secret of the first' : undefined;
  },
};

export function listCredentialAttacks(): Array<Attack<ContactTarget>> {
  return [...managedAttacks, crossed];
}
