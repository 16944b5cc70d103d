import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createExporter } from './exporter';
import { isLoopback } from './requests/isLoopback';
import { labelText } from '../history';
import type { Control } from '../controls';
import { incidentKinds, type Incident } from '../incidents';
import { createShop, metrics, targets } from '../shop';
import { hour, minute } from '../time';

const start = Date.UTC(2026, 0, 5);
const incidents: Incident[] = [];
let now = start + hour;
const controls: Control[] = [];
const server = createExporter({
  shop: createShop({ seed: 1, start, incidents, controls }),
  incidents,
  controls,
  act: (control) => controls.push(control),
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

describe('/controls', () => {
  const act = async (body: object, type = 'application/json') => {
    const response = await fetch(`${url}/controls`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'Content-Type': type },
    });
    return { status: response.status, answer: await response.json() };
  };
  const sample = async (service: string, name: string) => {
    const text = await (await fetch(`${url}/metrics/${service}`)).text();
    return Number(new RegExp(`^${name}(?:\\{.*\\})? (.+)$`, 'm').exec(text)?.[1]);
  };
  const memory = () => sample('recommendations', 'process_resident_memory_bytes');

  test('a leak that is started grows, and a restart takes it back, once for each key', async () => {
    const atRest = await memory();
    await post('{"kind": "leak", "service": "recommendations", "minutes": 10}');
    now += 4 * minute;
    expect((await memory()) / atRest).toBeGreaterThan(1.6);
    const asked = { kind: 'restart', service: 'recommendations', key: 'restart-leaking/recommendations/1' };
    const first = await act(asked);
    expect(first).toEqual({ status: 201, answer: { ...asked, at: now } });
    expect((await memory()) / atRest).toBeCloseTo(1, 1);
    expect(await sample('recommendations', 'process_start_time_seconds')).toBe(now / 1000);
    const running = (await (await fetch(`${url}/incidents`)).json()) as Incident[];
    expect(running.find(({ kind }) => kind === 'leak')).toMatchObject({ to: now });
    now += minute;
    expect(await act(asked)).toEqual({ status: 200, answer: first.answer });
    expect(await sample('recommendations', 'process_start_time_seconds')).toBe(now / 1000 - 60);
  });

  test('a service is scaled, also by a number in a text, and the list tells how far', async () => {
    expect(await act({ kind: 'scale', service: 'catalog', replicas: '3' })).toMatchObject({ status: 201 });
    expect(await sample('catalog', 'service_replicas')).toBe(3);
    const list = await (await fetch(`${url}/controls`)).json();
    expect(list).toMatchObject({ replicas: { catalog: 3, cart: 1 } });
    expect(list.controls.at(-1)).toMatchObject({ kind: 'scale', service: 'catalog', replicas: 3 });
  });

  test.each([
    [{ kind: 'delete', service: 'cart' }, 'Allowed: restart, rollback, scale'],
    [{ kind: 'restart', service: '$(rm -rf /)' }, 'Allowed: frontend'],
    [{ kind: 'scale', service: 'cart', replicas: 11 }, 'from 1 to 10'],
    [{ kind: 'scale', service: 'cart', replicas: '2; rm' }, 'from 1 to 10'],
    [{ kind: 'scale', service: 'cart' }, 'replicas is undefined'],
    [{ kind: 'restart', service: 'cart', key: 'x'.repeat(201) }, 'key is no text'],
  ])('%j is refused, and nothing is done', async (body, reason) => {
    const before = controls.length;
    expect(await act(body)).toEqual({ status: 400, answer: { error: expect.stringContaining(reason) } });
    expect(controls).toHaveLength(before);
  });

  test('a form of another site cannot act', async () => {
    expect((await act({ kind: 'restart', service: 'cart' }, 'text/plain')).status).toBe(415);
  });

  test('the page documents them', async () => {
    const page = await (await fetch(`${url}/`)).text();
    ['restart', 'rollback', 'scale'].forEach((kind) => expect(page).toContain(`<button value="${kind}"`));
    expect(page).toContain('/controls');
  });
});

test.each([
  ['127.0.0.1', true],
  ['127.8.9.1', true],
  ['::1', true],
  ['::ffff:127.0.0.1', true],
  ['172.17.0.1', false],
  ['::ffff:10.0.0.127', false],
  ['127.0.0.1.example', false],
  [undefined, false],
])('%s is of this machine: %s', (address, expected) => expect(isLoopback(address)).toBe(expected));

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
