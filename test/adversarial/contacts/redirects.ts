import type { Attack } from '../attack';
import { startRawSource } from '../stage/source';
import { createModel, createQuery } from '../stage/stage';
import { createFresh, expectNoContact, type ContactTarget } from './contactTarget';

/** Addresses of the sentinel in all spellings; `own` is host:port of the source that redirects, `port` the sentinel's. */
function listLocations(own: string, port: number): string[] {
  const hosts = [
    '127.0.0.1',
    'localhost',
    'localhost.',
    'LOCALHOST',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '[0:0:0:0:0:0:0:1]',
    '2130706433',
    '0x7f000001',
    '0x7f.1',
    '0177.0.0.1',
    '127.1',
    '0',
    '０１２７.1',
    '①②⑦.⓪.⓪.①',
    '127。0。0。1',
    '%31%32%37.0.0.1',
    `${own}@127.0.0.1`,
    'user:password@127.0.0.1',
  ].map((host) => `http://${host}:${port}/steal`);
  return [
    ...hosts,
    `//127.0.0.1:${port}/steal`,
    `///127.0.0.1:${port}/steal`,
    `/\\127.0.0.1:${port}/steal`,
    `\\\\127.0.0.1:${port}/steal`,
    `http:\\\\127.0.0.1:${port}/steal`,
    `\thttp://127.0.0.1:${port}/steal`,
    `HTTP://127.0.0.1:${port}/steal`,
    `https://127.0.0.1:${port}/steal`,
    `ws://127.0.0.1:${port}/steal`,
    `ftp://127.0.0.1:${port}/steal`,
    `gopher://127.0.0.1:${port}/_GET`,
    `http://127.0.0.1:0${port}/steal`,
    `http://127.0.0.1:${port}#@${own}/`,
    `http://127.0.0.1:${port}?@${own}/`,
    `http://127.0.0.1:${port}%2f@${own}/`,
    'file:///etc/passwd',
    'data:application/json,{}',
    `javascript:fetch('http://127.0.0.1:${port}')`,
  ];
}

const statuses = [300, 301, 302, 303, 304, 305, 306, 307, 308, 399];

/** An answer that no HTTP library would write: `{TARGET}` is the sentinel's address. */
const rawAnswers: Array<[name: string, head: string]> = [
  ['two Locations, the second away', 'HTTP/1.1 302 Found\r\nLocation: /ok\r\nLocation: {TARGET}'],
  ['two Locations, the first away', 'HTTP/1.1 302 Found\r\nLocation: {TARGET}\r\nLocation: /ok'],
  ['a folded Location', 'HTTP/1.1 302 Found\r\nLocation:\r\n {TARGET}'],
  ['a Location folded in its middle', 'HTTP/1.1 302 Found\r\nLocation: /a\r\n\t@{TARGET}'],
  ['a Location behind a carriage return', 'HTTP/1.1 302 Found\r\nX: y\rLocation: {TARGET}'],
  ['a Location with a blank before its colon', 'HTTP/1.1 302 Found\r\nLocation : {TARGET}'],
  [
    'a redirect after 103',
    'HTTP/1.1 103 Early Hints\r\nLink: <{TARGET}>\r\n\r\nHTTP/1.1 302 Found\r\nLocation: {TARGET}',
  ],
  ['a Refresh header', 'HTTP/1.1 200 OK\r\nRefresh: 0; url={TARGET}'],
  ['an Alt-Svc header', 'HTTP/1.1 200 OK\r\nAlt-Svc: h2="{TARGET}"; ma=3600'],
  ['a Content-Location', 'HTTP/1.1 301 Moved\r\nContent-Location: {TARGET}'],
  ['a status that is none', 'HTTP/1.1 3020 Found\r\nLocation: {TARGET}'],
  ['an upgrade', 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nLocation: {TARGET}'],
  [
    'a proxy that wants a login',
    'HTTP/1.1 407 Proxy\r\nProxy-Authenticate: Basic realm="{TARGET}"\r\nLocation: {TARGET}',
  ],
];

export function listRedirects({ source, sentinel }: ContactTarget): Array<Attack<ContactTarget>> {
  const own = `127.0.0.1:${source.port}`;
  const away = `http://127.0.0.1:${sentinel.port}/steal`;
  const plain = listLocations(own, sentinel.port).flatMap((location) =>
    statuses.map((status): Attack<ContactTarget> => ({
      name: `redirect ${status} to ${JSON.stringify(location)}`,
      run: (place) => followOnce(place, () => ({ status, location })),
    }))
  );
  const hops = [1, 2, 3, 4].map((count): Attack<ContactTarget> => ({
    name: `redirect away after ${count} hops`,
    run: (place) => {
      let hop = 0;
      return followOnce(place, () => ({ status: 307, location: hop++ < count ? `/hop${hop}` : away }));
    },
  }));
  const raw = rawAnswers.map(([name, head]): Attack<ContactTarget> => ({
    name,
    run: (place) => answerRaw(place, head.replaceAll('{TARGET}', away)),
  }));
  return [...plain, ...hops, ...raw];
}

async function followOnce(
  place: ContactTarget,
  next: () => { status: number; location: string }
): Promise<string | undefined> {
  place.answerWith((response) => {
    const { status, location } = next();
    // Latin-1 is what a header's bytes are.
    response.writeHead(status, { location: Buffer.from(location.trim()).toString('latin1') }).end();
  });
  return expectNoContact(place, async () => {
    const caller = { instance: createFresh(place.instance) };
    const answers = await place.wire.query(caller, [createQuery(createModel())]);
    return answers.A?.error ? undefined : 'it was answered as if there were data';
  });
}

async function answerRaw(place: ContactTarget, head: string): Promise<string | undefined> {
  const source = await startRawSource((socket) =>
    socket.end(`${head}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`)
  );
  const sources = [{ uid: 'prom', kind: 'prometheus', url: source.url }];
  const outcome = await expectNoContact(place, async () => {
    const caller = { instance: createFresh(place.instance, { sources, limits: { timeoutMs: 2000 } }) };
    const answers = await place.wire.query(caller, [createQuery(createModel())]);
    await place.wire.health(caller);
    return answers.A?.error ? undefined : 'it was answered as if there were data';
  });
  await source.stop();
  return outcome;
}
