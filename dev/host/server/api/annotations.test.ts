import { listen } from '../http';
import { annotationRoutes } from './annotations';

async function withServer<T>(use: (call: Caller) => Promise<T>): Promise<T> {
  let time = 1000;
  const { server, url } = await listen(0, () => annotationRoutes(() => time++));
  try {
    return await use(async (method, path, body, role = 'Editor') => {
      const headers = { 'x-stand-in-role': role };
      const answer = await fetch(`${url}${path}`, { method, headers, body: body && JSON.stringify(body) });
      return { status: answer.status, body: await answer.json() };
    });
  } finally {
    server.close();
  }
}

type Caller = (
  method: string,
  path: string,
  body?: object,
  role?: string
) => Promise<{ status: number; body: unknown }>;

const address = '/api/annotations';
const region = { time: 100, timeEnd: 200, text: 'noise', tags: ['foresight', 'verdict:noise'] };

test('regions are kept, found by a range that they touch and by all tags, changed and removed', async () => {
  await withServer(async (call) => {
    expect(await call('POST', address, region)).toMatchObject({ status: 200, body: { id: 1 } });
    expect(await call('POST', address, { ...region, tags: ['other'] })).toMatchObject({ body: { id: 2 } });
    const query = `${address}?from=150&to=300&tags=foresight&tags=verdict:noise`;
    expect((await call('GET', query)).body).toMatchObject([{ ...region, id: 1, login: 'demo' }]);
    expect((await call('GET', `${query}&tags=service:x`)).body).toEqual([]);
    expect((await call('GET', `${query}&tags=other&matchAny=true`)).body).toHaveLength(2);
    expect((await call('GET', `${address}?from=201&to=300`)).body).toEqual([]);
    await call('PATCH', `${address}/1`, { text: 'changed' });
    expect((await call('GET', `${address}/1`)).body).toMatchObject({ ...region, text: 'changed' });
    await call('DELETE', `${address}/1`);
    expect((await call('GET', `${address}/1`)).status).toBe(404);
    // An id is never given again.
    expect(await call('POST', address, region)).toMatchObject({ body: { id: 3 } });
  });
});

test('a Viewer reads and does not write, and none is kept without a text', async () => {
  await withServer(async (call) => {
    expect((await call('POST', address, region, 'Viewer')).status).toBe(403);
    expect((await call('POST', address, { ...region, text: '' })).status).toBe(400);
    expect(await call('GET', address, undefined, 'Viewer')).toMatchObject({ status: 200, body: [] });
  });
});
