import { createServer } from 'node:http';
import { listen } from '../../../dev/demo/live';
import { frameJson } from '../../../dev/host/server/api/frameJson';
import { tableFrame } from '../../../src/frames';
import { connectGrafana } from './connectGrafana';

const table = tableFrame(
  [{ service: 'web', now: 'critical', rate: 12 }],
  [
    { name: 'Service', role: 'service', type: 'string', value: ({ service }) => service },
    { name: 'Now', role: 'now', type: 'string', value: ({ now }) => now },
    { name: 'Requests', role: 'rate', type: 'number', unit: 'reqps', value: ({ rate }) => rate },
  ],
  { kind: 'services', part: 'services', cutoff: 0, step: 60_000 }
);
const answers: Record<string, unknown> = {
  '/api/ds/query': { results: { A: { frames: [frameJson(table)] } } },
  '/api/prometheus/grafana/api/v1/rules': {
    data: { groups: [{ interval: 60, rules: [{ name: 'Failures of web', state: 'firing' }] }] },
  },
};
const server = createServer(({ url = '' }, response) => {
  const body = answers[url];
  response.writeHead(body ? 200 : 404).end(JSON.stringify(body ?? {}));
});
let url: string;
beforeAll(async () => (url = `http://127.0.0.1:${await listen(server, 0)}`));
afterAll(() => server.close());

test("reads the overview out of Grafana's answer", async () => {
  const [row, ...others] = await connectGrafana(url, '').readOverview();
  expect(others).toEqual([]);
  expect(row).toMatchObject({ service: 'web', now: 'critical', figures: { rate: 12 } });
});

test('reads the states of rules, and knows nothing where there is no such API', async () => {
  const grafana = connectGrafana(url, '');
  expect(await grafana.readRules()).toEqual([
    { text: expect.stringContaining('Failures of web'), state: 'firing', interval: 60 },
  ]);
  expect(await grafana.readNotified()).toBeUndefined();
});
