import { request, type IncomingMessage, type Server } from 'node:http';
import { listen, ok, HttpError } from './http';

let server: Server;
let url: string;
beforeAll(async () => {
  const routes = {
    'GET /things/:name/*': ({ params, query }: { params: object; query: URLSearchParams }) =>
      ok({ ...params, a: query.get('a') }),
    'POST /json': (call: { json(): object }) => ok(call.json()),
    'GET /fails': () => {
      throw new HttpError(418, 'It cannot.');
    },
    'GET /breaks': () => {
      throw new Error('broken');
    },
  };
  ({ server, url } = await listen(0, () => routes));
});
afterAll(() => server.close());

interface Said {
  status: number;
  body: unknown;
}

/** With headers that fetch would not send. */
function ask(path: string, { method = 'GET', headers = {}, body = '' } = {}): Promise<Said> {
  return new Promise((resolve, reject) => {
    const read = async (response: IncomingMessage) => {
      let text = '';
      for await (const part of response) {
        text += part;
      }
      resolve({ status: response.statusCode ?? 0, body: JSON.parse(text) });
    };
    request(`${url}${path}`, { method, headers }, read).on('error', reject).end(body);
  });
}

test('names and the rest of a path are decoded', async () => {
  expect(await ask('/things/a%20b/c/d?a=1')).toEqual({ status: 200, body: { name: 'a b', rest: 'c/d', a: '1' } });
});

test('what a handler refuses is told with its status, what breaks with 500', async () => {
  expect(await ask('/fails')).toEqual({ status: 418, body: { message: 'It cannot.' } });
  expect(await ask('/breaks')).toEqual({ status: 500, body: { message: 'broken' } });
});

test('what is not answered here says so', async () => {
  const { status, body } = await ask('/api/org');
  expect([status, body]).toEqual([404, { message: expect.stringContaining('does not answer GET /api/org') }]);
});

test.each(['[1]', '{', '"a"'])('the body %s is no JSON object', async (body) => {
  expect(await ask('/json', { method: 'POST', body })).toMatchObject({ status: 400 });
});

test('the list that is in the body comes as it is', async () => {
  expect(await ask('/json', { method: 'POST', body: '{"a":[1]}' })).toEqual({ status: 200, body: { a: [1] } });
});

test.each([
  [{ host: 'evil.example' }, 403],
  [{ host: 'localhost:1' }, 418],
  [{ origin: 'http://evil.example' }, 403],
  [{ origin: 'null' }, 403],
])('with the headers %j the answer is %i', async (headers, status) => {
  expect(await ask('/fails', { headers })).toMatchObject({ status });
});

test('pages of the server itself may call it', async () => {
  expect(await ask('/fails', { headers: { origin: url } })).toMatchObject({ status: 418 });
});

test('a port that is taken is replaced by one that is free', async () => {
  const taken = Number(new URL(url).port);
  const second = await listen(taken, () => ({}));
  second.server.close();
  expect(Number(new URL(second.url).port)).not.toBe(taken);
});
