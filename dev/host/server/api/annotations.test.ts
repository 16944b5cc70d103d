import { listen } from '../http';
import { annotationRoutes } from './annotations';

interface Request {
  method?: string;
  path?: string;
  body?: object;
  role?: string;
  token?: string;
}

type Caller = (request: Request) => Promise<{ status: number; body: unknown }>;

const address = '/api/annotations';

async function withServer(work: (call: Caller) => Promise<void>): Promise<void> {
  let time = 1000;
  const { server, url } = await listen(0, () => annotationRoutes(() => time++));
  try {
    await work(async ({ method = 'GET', path = '', body, role = 'Editor', token }) => {
      const init = {
        method,
        headers: { 'x-stand-in-role': role, ...(token && { authorization: `Bearer ${token}` }) },
        body: body && JSON.stringify(body),
      };
      const answer = await fetch(`${url}${address}${path}`, init);
      return { status: answer.status, body: await answer.json() };
    });
  } finally {
    server.close();
  }
}

const region = { time: 100, timeEnd: 200, text: 'noise', tags: ['foresight', 'verdict:noise'] };

test('regions are kept, found by a range that they touch and by all tags, changed and removed', async () => {
  await withServer(async (call) => {
    expect(await call({ method: 'POST', body: region })).toMatchObject({ status: 200, body: { id: 1 } });
    expect(await call({ method: 'POST', body: { ...region, tags: ['other'] } })).toMatchObject({ body: { id: 2 } });
    const query = `?from=150&to=300&tags=foresight&tags=verdict:noise`;
    expect((await call({ path: query })).body).toMatchObject([{ ...region, id: 1, login: 'demo' }]);
    expect((await call({ path: `${query}&tags=service:x` })).body).toEqual([]);
    expect((await call({ path: `${query}&tags=other&matchAny=true` })).body).toHaveLength(2);
    expect((await call({ path: '?from=201&to=300' })).body).toEqual([]);
    await call({ method: 'PATCH', path: '/1', body: { text: 'changed' } });
    expect((await call({ path: '/1' })).body).toMatchObject({ ...region, text: 'changed' });
    await call({ method: 'DELETE', path: '/1' });
    expect((await call({ path: '/1' })).status).toBe(404);
    // An id is never given again.
    expect(await call({ method: 'POST', body: region })).toMatchObject({ body: { id: 3 } });
  });
});

test('a Viewer reads and does not write, and none is kept without a text', async () => {
  await withServer(async (call) => {
    expect((await call({ method: 'POST', body: region, role: 'Viewer' })).status).toBe(403);
    expect((await call({ method: 'POST', body: { ...region, text: '' } })).status).toBe(400);
    expect(await call({ role: 'Viewer' })).toMatchObject({ status: 200, body: [] });
  });
});

test('what the process of the plugin writes is of its service account, whose login people cannot have', async () => {
  await withServer(async (call) => {
    await call({ method: 'POST', body: region, token: 'shown' });
    await call({ method: 'POST', body: region });
    const { body } = await call({});
    expect((body as Array<{ login: string }>).map(({ login }) => login)).toEqual(['demo', 'sa-1-extsvc-foresight']);
  });
});
