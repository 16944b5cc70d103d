import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { toRuleGroups } from '../../src/alerts';
import { toProvisioningYaml } from '../../src/alerts/formats/grafanaYaml';
import { examples } from '../../test/support/alerts/examples';
import { startFakePrometheus, type FakePrometheus } from '../../test/support/cli/fakePrometheus';
import { runCommandLine } from '../runCommandLine';
import { backtest } from './backtest';
import { importRules } from './import';
import { improve } from './improve';

const folder = mkdtempSync(path.join(tmpdir(), 'foresight-existing-'));
const [day, hour, minute] = [86_400_000, 3_600_000, 60_000];
const until = Date.UTC(2026, 0, 29);
const incident = { from: until - 2 * day, to: until - 2 * day + 2 * hour };
let prometheus: FakePrometheus;
let grafana: Server;
const emptyGrafana = createServer((_, answer) => answer.end('{}'));

const rule = (alert: string, expr: string, fields: object = {}) => ({ alert, expr, ...fields });
const ruleFile = (...rules: object[]) => stringify({ groups: [{ name: 'shop', interval: '10m', rules }] });

beforeAll(async () => {
  prometheus = await startFakePrometheus((expr, t) => {
    if (expr.includes('bad')) {
      return new Error('parse error: unclosed bracket');
    }
    const isHigh = t >= incident.from && t < incident.to;
    if (expr.includes('swings')) {
      const isUp = isHigh && (t / (10 * minute)) % 2 === 0;
      return isUp ? 9 : expr.includes('> 5') ? undefined : 3 + Math.sin(t / hour);
    }
    const isEvening = t % day >= 20 * hour && t % day < 21 * hour;
    return expr.includes('nowhere') || !(isHigh || (expr.includes('noisy') && isEvening)) ? undefined : 9;
  });
  const stored = {
    Shop: [
      {
        name: 'g',
        interval: '1m',
        rules: [
          {
            for: '0s',
            grafana_alert: {
              title: 'Stored',
              condition: 'A',
              data: [{ refId: 'A', datasourceUid: 'p', model: { expr: 'orders > 5', instant: true } }],
            },
          },
        ],
      },
    ],
  };
  grafana = createServer((request, answer) => {
    const isKnown = request.headers.authorization === 'Bearer a-token';
    answer.writeHead(isKnown ? 200 : 403).end(JSON.stringify(isKnown ? stored : {}));
  });
  await new Promise<void>((done) => grafana.listen(0, '127.0.0.1', done));
  await new Promise<void>((done) => emptyGrafana.listen(0, '127.0.0.1', done));
  jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  mkdirSync(path.join(folder, 'alerts'));
  const shop = ruleFile(
    rule('Rare', 'orders > 5'),
    rule('Noisy', 'noisy > 5'),
    rule('Broken', 'bad > 5'),
    rule('Silent', 'nowhere > 5'),
    rule('Logs', 'sum(rate({app="shop"} |= "x" [5m])) > 1'),
    { record: 'a:b', expr: 'sum(a)' },
    { alert: 'Nameless' }
  );
  writeFileSync(path.join(folder, 'alerts', 'shop.yaml'), shop);
  writeFileSync(path.join(folder, 'alerts', 'own.yml'), toProvisioningYaml(toRuleGroups([examples.anomaly])));
  writeFileSync(path.join(folder, 'alerts', 'notes.txt'), 'not read');
});

afterAll(async () => {
  await prometheus.stop();
  await new Promise((done) => grafana.close(done));
  await new Promise((done) => emptyGrafana.close(done));
  rmSync(folder, { recursive: true });
  jest.restoreAllMocks();
});

async function run(...args: string[]) {
  const printed: string[] = [];
  const errors: string[] = [];
  const code = await runCommandLine([importRules, backtest, improve], args, {
    environment: { GRAFANA_TOKEN: 'a-token' },
    folder,
    print: (line) => printed.push(line),
    printError: (line) => errors.push(line),
  });
  return { code, text: printed.join('\n'), errors: errors.join('\n') };
}

const where = () => [
  '--prometheus',
  prometheus.url,
  '--workers',
  '0',
  '--days',
  '7',
  '--until',
  new Date(until).toISOString(),
];

describe('import', () => {
  test('a folder is read: rules by kind, recording rules, and what cannot be read, with its place', async () => {
    const { code, text } = await run('import', 'alerts');
    expect(code).toBe(1);
    expect(text).toMatch(/threshold +5 +5/);
    expect(text).toMatch(/Foresight +1 +1/);
    expect(text).toContain('1 recording rules');
    expect(text).toContain('alerts/shop.yaml: shop: Nameless: expr is missing');
  });

  test('--out writes all that was read, and the rules of Foresight as its own rule file', async () => {
    await run('import', 'alerts', '--out', 'all.yaml');
    const { text } = await run('import', 'all.yaml', '--json');
    expect(JSON.parse(text).rules.map(({ title }: { title: string }) => title)).toEqual(
      expect.arrayContaining(['Rare', 'Noisy', 'Broken', 'Silent', 'Logs'])
    );
    const own = parse(readFileSync(path.join(folder, 'all.foresight.yaml'), 'utf8'));
    expect(own.rules).toMatchObject([{ kind: 'anomaly', name: examples.anomaly.name }]);
    expect(text).not.toContain(examples.anomaly.name);
  });

  test('the rules of a Grafana are read with its token, and what is missing is said', async () => {
    const url = `http://127.0.0.1:${(grafana.address() as AddressInfo).port}`;
    expect((await run('import', '--grafana', url)).text).toMatch(/all +1 +1/);
    expect((await run('import')).errors).toContain('No file is given');
  });

  test('a Grafana without a rule has none, which is no failure', async () => {
    const url = `http://127.0.0.1:${(emptyGrafana.address() as AddressInfo).port}`;
    const { code, text } = await run('import', '--grafana', url);
    expect([code, text]).toEqual([0, expect.not.stringContaining('Cannot be read')]);
    expect(await run('backtest', '--grafana', url, ...where())).toMatchObject({ code: 0, errors: '' });
  });
});

describe('backtest of existing rules', () => {
  test('the rule that fires the longest comes first; what fails or cannot fire has its reason', async () => {
    const incidents = path.join(folder, 'incidents.json');
    const [from, to] = [incident.from, incident.to].map((time) => new Date(time).toISOString());
    writeFileSync(incidents, JSON.stringify([{ title: 'Orders pile up', from, to }]));
    const { code, text } = await run('backtest', 'alerts/shop.yaml', '--incidents', incidents, ...where());
    expect(code).toBe(1);
    expect(text.split('\n').slice(2, 5)).toEqual([
      expect.stringMatching(/^Noisy +threshold +8 +8 +0 +\S+ +0 +0 +0\.125 +1 +0s/),
      expect.stringMatching(/^Rare +threshold +1 +1 +0 +1\.19 +0 +0 +1 +1 +0s/),
      expect.stringMatching(/^Silent +threshold +0 /),
    ]);
    expect(text).toContain('Silent: there is no nowhere in this range');
    expect(text).toContain('Broken: Prometheus rejected');
    expect(text).toContain('Logs: It queries Loki');
    expect(text).toContain('All 3: fire 9 times');
  });

  test('a file that cannot be read, and a folder without one, are no success', async () => {
    writeFileSync(path.join(folder, 'chart.yaml'), '{{- if .Values.alerts }}\ngroups: [\n{{- end }}');
    mkdirSync(path.join(folder, 'empty'), { recursive: true });
    const { code, text } = await run('backtest', 'chart.yaml', ...where());
    expect([code, text]).toEqual([1, expect.stringContaining('chart.yaml: It is a template of Helm')]);
    expect((await run('backtest', 'empty', ...where())).errors).toContain('No rule file is in empty');
  });

  test('JSON has every report and every reason', async () => {
    const { text } = await run('backtest', 'alerts/shop.yaml', '--json', ...where());
    const { rules, unread } = JSON.parse(text);
    expect(rules[0]).toMatchObject({ title: 'Rare', report: { episodes: [expect.anything()], flaps: 0 } });
    expect(rules[2]).toMatchObject({ title: 'Broken', hasFailed: true });
    expect(unread).toMatchObject([{ title: 'Nameless' }]);
  });
});

test('improve --accept writes other times of a rule that flaps into a copy of its file', async () => {
  const text = `# ours\n${ruleFile(rule('Swings', 'swings > 5', { labels: { team: 'a' } }), rule('Rare', 'orders > 5'))}`;
  writeFileSync(path.join(folder, 'swings.yaml'), text);
  const id = '0/groups/0/rules/0';
  const { text: printed } = await run('improve', 'swings.yaml', '--accept', id, '--out', 'better.yaml', ...where());
  expect(printed).toContain('better.swings.yaml was written: swings.yaml with other times: 1.');
  const [swings, rare] = parse(readFileSync(path.join(folder, 'better.swings.yaml'), 'utf8')).groups[0].rules;
  expect(swings).toEqual({
    ...rule('Swings', 'swings > 5'),
    labels: { team: 'a' },
    for: '20m',
    keep_firing_for: '15m',
  });
  expect(rare).toEqual(rule('Rare', 'orders > 5'));
  expect(readFileSync(path.join(folder, 'swings.yaml'), 'utf8')).toBe(text);
});
