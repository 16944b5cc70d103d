import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { stringify } from 'yaml';
import { auditEventSchema } from '../src/audit';
import { parse } from '../src/schema';
import { alertKinds } from '../src/alerts';
import { examples } from '../test/support/alerts/examples';
import { fakeGrafana, type FakeGrafana } from '../test/support/alerts/fakeGrafana';

const token = 'glsa_this-is-the-secret-token';
const root = path.join(__dirname, '..');
const bun = path.join(root, 'node_modules/.bin/bun');
const folder = mkdtempSync(path.join(tmpdir(), 'foresight-rules-'));
const { anomaly, missing } = examples;
let server: Server;
let grafana: FakeGrafana;
let url: string;

jest.setTimeout(60_000);

beforeAll(async () => {
  server = createServer(async (incoming, outgoing) => {
    const body = await textOf(incoming);
    const headers = incoming.headers['x-disable-provenance'] ? { 'X-Disable-Provenance': 'true' } : undefined;
    const method = incoming.method as 'GET';
    const call = { method, path: incoming.url ?? '', body: body ? JSON.parse(body) : undefined, headers };
    const isKnown = incoming.headers.authorization === `Bearer ${token}`;
    const answer = isKnown ? await grafana.request(call) : { status: 401, body: { message: 'Unauthorized' } };
    outgoing.writeHead(answer.status).end(answer.status === 204 ? undefined : JSON.stringify(answer.body));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  await new Promise((done) => server.close(done));
  rmSync(folder, { recursive: true });
});

beforeEach(() => {
  grafana = fakeGrafana();
});

interface Ended {
  code: number;
  out: string;
  errors: string;
}

/** Runs the program as npm does, with the folder as the one that npm was called in. */
function run(args: string[], environment: Record<string, string> = { GRAFANA_TOKEN: token }): Promise<Ended> {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, INIT_CWD: folder, ...environment };
  return new Promise((done) => {
    execFile(bun, ['run', 'cli/rules.ts', ...args], { cwd: root, env }, (error, out, errors) =>
      done({ code: Number(error?.code ?? 0), out, errors })
    );
  });
}

function rulesFile(name: string, rules: unknown[]): string {
  writeFileSync(path.join(folder, name), stringify({ rules }));
  return name;
}

test('check tells what is right with 0 and what is wrong with 1', async () => {
  expect(await run(['check', rulesFile('good.yaml', Object.values(examples))])).toMatchObject({ code: 0, errors: '' });
  const { code, out } = await run([
    'check',
    rulesFile('bad.yaml', [anomaly, { ...anomaly, name: 'B', interval: '7s' }]),
  ]);
  expect(code).toBe(1);
  expect(out).toMatch(/^bad\.yaml:\d+: rule 2 "B": interval: interval is 7s\./m);
});

const { newLogPattern } = examples;
const inPromql = Object.fromEntries(
  Object.entries(examples).filter(([, { kind }]) => 'toPrometheus' in alertKinds[kind])
);

test.each([
  ['grafana-yaml', 'shop.grafana.yaml', examples],
  ['terraform', 'shop.tf', examples],
  ['prometheus', 'shop.prometheus.yaml', inPromql],
  ['api', 'shop.api.json', examples],
])('write makes a file of format %s', async (format, name, written) => {
  const specs = Object.values(written);
  const file = rulesFile('shop.yaml', specs);
  const { code, out } = await run(['write', file, '--format', format, '--out', 'out']);
  expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining(path.join('out', name)) });
  const text = readFileSync(path.join(folder, 'out', name), 'utf8');
  specs.forEach((spec) => expect(text).toContain(spec.name));
});

test('write names the rule that a format cannot say', async () => {
  const file = rulesFile('logs.yaml', [newLogPattern]);
  const { code, errors } = await run(['write', file, '--format', 'prometheus', '--out', 'out']);
  expect(code).toBe(1);
  expect(errors).toMatch(/newLogPattern, which PromQL cannot say/);
});

test('write prints without a folder, and adds recording rules on demand', async () => {
  const file = rulesFile('print.yaml', [anomaly]);
  const { out } = await run(['write', file, '--format', 'api', '--record-to', 'mimir']);
  expect(JSON.parse(out).map(({ title }: { title: string }) => title)).toEqual(['predictive', 'predictive recorded']);
});

test('write makes a second file of where alerts go, and refuses secrets in it', async () => {
  const point = { kind: 'webhook', name: 'Pager', url: 'https://pager.example.org', token: '${PAGER_TOKEN}' };
  writeFileSync(path.join(folder, 'notify.json'), JSON.stringify({ rules: [anomaly], notify: { point } }));
  expect(await run(['write', 'notify.json', '--format', 'terraform', '--out', 'n'])).toMatchObject({ code: 0 });
  expect(readFileSync(path.join(folder, 'n/notify.notify.tf'), 'utf8')).toContain('var.pager_token');
  const leaked = { rules: [anomaly], notify: { point: { ...point, token: 'glsa_secret' } } };
  writeFileSync(path.join(folder, 'notify.json'), JSON.stringify(leaked));
  const { code, errors } = await run(['write', 'notify.json', '--format', 'terraform']);
  expect([code, errors]).toEqual([1, expect.stringMatching(/^notify\.json: notify\.point\.token: (?!.*glsa_)/)]);
});

test('apply writes, then finds nothing to do, and a dry run tells differences by exit code 2', async () => {
  const to = ['--grafana', `${url}/`];
  const file = rulesFile('apply.yaml', [anomaly, missing]);
  expect(await run(['apply', file, ...to, '--dry-run', '--detailed-exitcode'])).toMatchObject({ code: 2 });
  expect(grafana.writes).toEqual([]);
  expect(await run(['apply', file, ...to, '--editable'])).toMatchObject({ code: 0, errors: '' });
  expect([...grafana.rules.values()].map(({ provenance }) => provenance)).toEqual(['', '']);
  expect(await run(['apply', file, ...to, '--dry-run', '--detailed-exitcode'])).toMatchObject({ code: 0 });
  rulesFile('apply.yaml', [{ ...anomaly, for: '9m' }]);
  const changed = await run(['apply', file, ...to, '--prune', '--dry-run']);
  expect(changed).toMatchObject({ code: 0 });
  expect(changed.out).toMatch(/~ changed "Checkout.*\n +for: "5m" -> "9m"\n +- removed "No data/);
  expect(await run(['remove', file, ...to])).toMatchObject({ code: 0, out: expect.stringContaining('was removed') });
  expect(await run(['remove', file, ...to])).toMatchObject({ code: 0, out: expect.stringContaining('Nothing') });
});

test('what is written and removed is appended to the file of --audit, and nothing is written where that cannot be', async () => {
  const file = rulesFile('audited.yaml', [anomaly]);
  const to = ['--grafana', url, '--audit', 'audit.jsonl'];
  const environment = { GRAFANA_TOKEN: token, USER: 'ann' };
  await run(['apply', file, ...to, '--dry-run'], environment);
  await run(['apply', file, ...to], environment);
  grafana.rules.forEach((rule) => (rule.for = '1h'));
  expect(await run(['remove', file, ...to], environment)).toMatchObject({ code: 1 });
  expect(await run(['remove', file, ...to, '--overwrite'], environment)).toMatchObject({ code: 0 });
  const lines = readFileSync(path.join(folder, 'audit.jsonl'), 'utf8').trim().split('\n');
  const events = lines.map((line) => parse(auditEventSchema, JSON.parse(line)));
  expect(events).toMatchObject([
    { ok: true, value: { action: 'folder.create', outcome: 'allowed', actor: 'ann', actorKind: 'command line' } },
    { ok: true, value: { action: 'rule.create', outcome: 'allowed', target: expect.stringContaining(anomaly.name) } },
    { ok: true, value: { action: 'rule.remove', outcome: 'refused', reason: 'conflict' } },
    { ok: true, value: { action: 'rule.remove', outcome: 'allowed' } },
  ]);
  expect(lines.join('')).not.toContain(token);
  const refused = await run(['apply', file, '--grafana', url, '--audit', 'no/such/folder/audit.jsonl']);
  expect(refused).toMatchObject({ code: 1, errors: expect.stringContaining('Nothing was changed') });
  expect(grafana.rules.size).toBe(0);
});

test('a conflict is refused with exit code 1', async () => {
  const file = rulesFile('conflict.yaml', [anomaly]);
  await run(['apply', file, '--grafana', url]);
  grafana.rules.forEach((rule) => (rule.for = '1h'));
  const { code, out } = await run(['apply', file, '--grafana', url]);
  expect([code, out]).toEqual([1, expect.stringContaining('was edited by hand')]);
});

test.each<[why: string, call: { args?: string[]; token?: string }, text: string]>([
  ['no token', {}, 'GRAFANA_TOKEN is not set'],
  ['a wrong token', { token: 'glsa_wrong' }, 'does not accept the credentials'],
  ['no address', { args: ['--grafana', 'grafana'], token }, 'is no web address'],
  ['a password in the address', { args: ['--grafana', 'http://a:b@c'], token }, 'holds a user or password'],
  ['nobody at the address', { args: ['--grafana', 'http://127.0.0.1:9'], token }, 'cannot be reached'],
])('apply with %s fails with a sentence, and without the token', async (_, call, text) => {
  const { args = ['--grafana', url], token: given } = call;
  const file = rulesFile('fail.yaml', [anomaly]);
  const { code, out, errors } = await run(['apply', file, ...args], given ? { GRAFANA_TOKEN: given } : {});
  expect([code, errors]).toEqual([1, expect.stringContaining(text)]);
  expect(out + errors).not.toMatch(/glsa_/);
});
