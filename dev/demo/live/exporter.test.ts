import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createExporter } from './exporter';
import { labelText } from '../history';
import { incidentKinds, type Incident } from '../incidents';
import { createShop, metrics, targets } from '../shop';
import { hour, minute } from '../time';

const start = Date.UTC(2026, 0, 5);
const incidents: Incident[] = [];
let now = start + hour;
const server = createExporter({
  shop: createShop({ seed: 1, start, incidents }),
  incidents,
  inject: (incident) => incidents.push(incident),
  now: () => now,
});
let url: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const post = (body: string, type = 'application/json') =>
  fetch(`${url}/incidents`, { method: 'POST', body, headers: { 'Content-Type': type } });

describe('createExporter', () => {
  test('the targets together serve every series of the model with its value', async () => {
    const texts = await Promise.all(targets.map(async ({ path }) => (await fetch(url + path)).text()));
    const lines = new Set(texts.join('').split('\n'));
    const values = createShop({ seed: 1, start, incidents }).valuesAt(now);
    metrics.forEach(({ name, labels }, i) => expect(lines).toContain(`${name}${labelText(labels)} ${values[i]}`));
  });

  test('a family is described once', async () => {
    const text = await (await fetch(`${url}/metrics/frontend`)).text();
    expect(text.match(/# TYPE http_requests_total counter/g)).toHaveLength(1);
  });

  test('a clock that is set back repeats the latest values', async () => {
    now += minute;
    const before = await (await fetch(`${url}/metrics/cart`)).text();
    now -= 10 * minute;
    expect(await (await fetch(`${url}/metrics/cart`)).text()).toBe(before);
    now += 10 * minute;
  });

  test('an injected incident begins now and is listed', async () => {
    const response = await post('{"kind": "errors", "service": "payment", "minutes": 10}');
    expect(response.status).toBe(201);
    const expected = { kind: 'errors', service: 'payment', from: now, to: now + 10 * minute };
    expect(await (await fetch(`${url}/incidents`)).json()).toEqual([expect.objectContaining(expected)]);
  });

  test('what is no incident is refused with what is allowed', async () => {
    const tell = async (body: string) => (await post(body)).json();
    expect(await tell('{"kind": "fire"}')).toEqual({
      error: expect.stringContaining('Allowed: latency, errors, leak, traffic'),
    });
    expect(await tell('{"kind": "errors", "service": "till"}')).toEqual({ error: expect.stringContaining('"till"') });
    expect(await tell('{"kind": "traffic", "minutes": 0}')).toEqual({ error: expect.stringContaining('minutes is 0') });
    expect(await tell('oops')).toEqual({ error: expect.stringContaining('no JSON object') });
    expect(await tell(`"${'x'.repeat(5000)}"`)).toEqual({ error: expect.stringContaining('longer than') });
  });

  test('the page at the root has a button for every kind of incident', async () => {
    const response = await fetch(`${url}/`);
    expect(response.headers.get('content-type')).toContain('text/html');
    const page = await response.text();
    incidentKinds.forEach((kind) => expect(page).toContain(`<button data-kind="${kind}"`));
  });

  test('a form of another site cannot start an incident', async () => {
    expect((await post('{"kind": "errors"}', 'text/plain')).status).toBe(415);
  });

  test('an unknown path is answered with the known ones', async () => {
    const response = await fetch(`${url}/metrics`);
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ error: expect.stringContaining('/metrics/frontend') });
  });
});

const askAs = (host: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    const asked = request(`${url}/incidents`, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asked.on('error', reject).end();
  });

test.each(['127.0.0.1:9100', 'localhost', 'shop:9100', '[::1]:9100'])('%s is a name of its own', async (host) =>
  expect(await askAs(host)).toBe(200)
);

test.each(['attacker.example', 'shop.attacker.example:9100', 'localhost.attacker.example', 'a/b'])(
  '%s may lead here from anywhere, and is refused',
  async (host) => expect(await askAs(host)).toBe(403)
);
