import { defaultLimits, SourceError } from '../../queries';
import type { Connection } from './connection';
import { startUpstream, json, type Upstream } from '../../../test/support/backend/startUpstream';
import { httpText } from './httpRequest';

let upstream: Upstream;
afterEach(() => upstream.stop());

const connection = (limits = {}): Connection => ({
  name: 'Shop',
  baseUrl: upstream.url,
  headers: { authorization: 'Bearer hunter2' },
  secrets: ['hunter2'],
  limits: { ...defaultLimits, ...limits },
});

function ask(limits = {}, signal = new AbortController().signal, path = 'api') {
  return httpText(connection(limits), { path, method: 'POST', body: '{}', signal });
}

/** The error's code, status and message on one line. */
async function failure(asked: Promise<string>): Promise<string> {
  const error = await asked.then(
    () => new Error('it succeeded'),
    (reason: unknown) => reason
  );
  return error instanceof SourceError ? `${error.code} ${error.status} ${error.message}` : String(error);
}

test('requests go below the base URL with their credentials, over one connection', async () => {
  upstream = await startUpstream((response) => json(response, { ok: true }));
  const below = { ...connection(), baseUrl: `${upstream.url}/prom` };
  const signal = new AbortController().signal;
  for (let i = 0; i < 3; i++) {
    expect(await httpText(below, { path: 'api/v1/query', method: 'POST', body: 'é', signal })).toBe('{"ok":true}');
  }
  const [first, second, third] = upstream.received;
  expect(first).toMatchObject({ method: 'POST', url: '/prom/api/v1/query', body: 'é' });
  expect(first.headers.authorization).toBe('Bearer hunter2');
  expect([second.port, third.port]).toEqual([first.port, first.port]);
});

test.each([
  [401, 'unauthorized 401 Shop refused access with status 401: no *** here.'],
  [403, 'unauthorized 403 Shop refused access with status 403: no *** here.'],
  [400, 'rejected 400 Shop rejected the request with status 400: no *** here.'],
  [503, 'unreachable 502 Shop failed with status 503: no *** here.'],
])('status %d is told in its own words, without secrets', async (status, message) => {
  upstream = await startUpstream((response) => json(response, { status: 'error', error: 'no hunter2 here' }, status));
  expect(await failure(ask())).toContain(message);
});

test('an error page of a proxy is not quoted', async () => {
  upstream = await startUpstream((response) => response.writeHead(404).end('<html><h1>Nothing</h1></html>'));
  expect(await failure(ask())).toBe(
    'rejected 404 Shop rejected the request with status 404. Check its URL and that it serves this API.'
  );
});

test('an endless error is cut', async () => {
  upstream = await startUpstream((response) => response.writeHead(500).end('x'.repeat(1e6)));
  expect((await failure(ask())).length).toBeLessThan(700);
});

test('a server that does not answer in time is left, and the request ended', async () => {
  upstream = await startUpstream(() => undefined);
  expect(await failure(ask({ timeoutMs: 100 }))).toMatch(/^timeout 504 Shop did not answer within 0.1 s/);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(upstream.abandoned()).toBe(1);
});

test('a body that stops half-way is a timeout, too', async () => {
  upstream = await startUpstream((response) => response.writeHead(200).write('{"half":'));
  expect(await failure(ask({ timeoutMs: 100 }))).toMatch(/^timeout 504/);
});

test("the caller's signal ends the request", async () => {
  upstream = await startUpstream(() => undefined);
  const caller = new AbortController();
  const asked = failure(ask({}, caller.signal));
  setTimeout(() => caller.abort(), 50);
  expect(await asked).toBe('cancelled 499 The request to Shop was cancelled.');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(upstream.abandoned()).toBe(1);
});

test('a caller that has gone already asks nothing', async () => {
  upstream = await startUpstream((response) => json(response, {}));
  expect(await failure(ask({}, AbortSignal.abort()))).toMatch(/^cancelled/);
  expect(upstream.received).toHaveLength(0);
});

test('a body over the limit is not read to its end', async () => {
  let sent = 0;
  upstream = await startUpstream((response) => {
    const more = () => {
      while (!response.destroyed && response.write('x'.repeat(65536))) {
        sent += 65536;
      }
    };
    response.on('drain', more);
    more();
  });
  expect(await failure(ask({ maxResponseBytes: 1024 * 1024 }))).toMatch(
    /^too-large 413 The answer of Shop exceeds 1 MiB/
  );
  expect(sent).toBeLessThan(32 * 1024 * 1024);
});

test('a connection that is reset before an answer begins is tried once more, and no more', async () => {
  let resets = 1;
  upstream = await startUpstream((response) =>
    resets-- > 0 ? response.socket?.resetAndDestroy() : json(response, {})
  );
  expect(await ask()).toBe('{}');
  resets = 2;
  expect(await failure(ask())).toMatch(/^unreachable 502 Shop cannot be reached/);
  expect(upstream.received).toHaveLength(4);
});

test('what is written is sent once: nobody knows whether it was read before the connection broke', async () => {
  upstream = await startUpstream((response) => void response.socket?.resetAndDestroy());
  const { signal } = new AbortController();
  const sent = httpText(connection(), { path: '', method: 'POST', body: '{}', isWrite: true, signal });
  expect(await failure(sent)).toMatch(/^unreachable/);
  expect(upstream.received).toHaveLength(1);
});

test('a connection that breaks half-way is an unreachable source', async () => {
  upstream = await startUpstream((response) => {
    response.writeHead(200, { 'content-length': '100' }).write('{');
    setTimeout(() => response.destroy(), 20);
  });
  expect(await failure(ask())).toMatch(/^unreachable 502 Shop cannot be reached at 127.0.0.1:\d+ \(ECONNRESET\)/);
});

test('a port where nothing listens is told with host and remedy', async () => {
  upstream = await startUpstream(() => undefined);
  const gone = connection();
  await upstream.stop();
  const asked = httpText(gone, { path: '', method: 'GET', signal: new AbortController().signal });
  expect(await failure(asked)).toMatch(/\(ECONNREFUSED\). Nothing listens there/);
});

test('a redirect to another host is refused, and its target never contacted', async () => {
  const other = await startUpstream((response) => json(response, {}));
  upstream = await startUpstream((response) => response.writeHead(307, { location: `${other.url}/steal?x=1` }).end());
  expect(await failure(ask())).toBe(
    `not-allowed 403 Shop redirects to ${other.url}, which is refused. If that is right, enter it as the source's URL.`
  );
  expect(other.received).toHaveLength(0);
  await other.stop();
});

test('redirects on the same host are followed with method and body', async () => {
  upstream = await startUpstream((response, { url }) =>
    url === '/api' ? response.writeHead(308, { location: '/v2/api' }).end() : json(response, { url })
  );
  expect(await ask()).toBe('{"url":"/v2/api"}');
  expect(upstream.received[1]).toMatchObject({ method: 'POST', body: '{}' });
});

test('a circle of redirects ends', async () => {
  upstream = await startUpstream((response) => response.writeHead(302, { location: '/api' }).end());
  expect(await failure(ask())).toMatch(/^rejected 502 Shop redirects more than 3 times/);
  expect(upstream.received).toHaveLength(4);
});
