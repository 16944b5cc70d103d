import type { GrafanaAnswer } from '../../src/alerts';
import { listDashboardUids, readDashboards, readDataSources } from './readGrafana';

const grafana =
  (answers: Record<string, unknown>) =>
  async ({ path }: { path: string }): Promise<GrafanaAnswer> =>
    path in answers ? { status: 200, body: answers[path] } : { status: 403, body: { message: 'Not allowed' } };

const entry = { uid: 'p', name: 'Prometheus', type: 'prometheus', isDefault: true };

test('data sources are listed, by the settings of the page where the list is not allowed', async () => {
  expect(await readDataSources(grafana({ '/api/datasources': [{ ...entry, id: 1 }, null] }))).toEqual([entry]);
  const settings = { datasources: { Prometheus: entry, broken: 3 } };
  expect(await readDataSources(grafana({ '/api/frontend/settings': settings }))).toEqual([entry]);
  await expect(readDataSources(grafana({}))).rejects.toThrow(/status 403: Not allowed/);
});

test('dashboards are found page by page, and one that cannot be read is an error in its place', async () => {
  const page = (n: number) => `/api/search?type=dash-db&limit=1000&page=${n}`;
  const first = Array.from({ length: 1_000 }, (_, i) => ({ uid: `u${i}`, title: `T${i}` }));
  const request = grafana({
    [page(1)]: first,
    [page(2)]: [{ uid: 'last', title: 'Last' }],
    '/api/dashboards/uid/u1': { x: 1 },
  });
  expect((await listDashboardUids(request)).at(-1)).toEqual({ uid: 'last', title: 'Last' });
  expect(await readDashboards(request, ['u1', 'u2'])).toEqual([{ x: 1 }, expect.any(Error)]);
});
