import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { runCommandLine } from '../runCommandLine';
import { startFakePrometheus, type FakePrometheus } from '../../test/support/cli/fakePrometheus';
import { backtest } from './backtest';
import { check } from './check';
import { propose } from './propose';

// Forecasts are computed here, beside the test itself.
jest.setTimeout(60_000);

const folder = mkdtempSync(path.join(tmpdir(), 'foresight-rules-'));
const [day, hour] = [86_400_000, 3_600_000];
const until = Date.UTC(2026, 0, 29);
const gap = { from: until - 5 * day, to: until - 4 * day };
const incident = { from: until - 2 * day, to: until - 2 * day + 2 * hour };
let prometheus: FakePrometheus;

/** Follows the day, and jumps during the incident. */
function daily(t: number): number {
  const ripple = ((t / 60_000) % 7) - 3;
  return t >= incident.from && t < incident.to ? 900 : 100 + 50 * Math.sin((2 * Math.PI * t) / day) + ripple;
}

beforeAll(async () => {
  prometheus = await startFakePrometheus((expr, t) => {
    if (expr.includes('bad')) {
      return new Error('parse error: unclosed bracket');
    }
    const isMissing = expr === 'none' || (expr === 'gappy' && t >= gap.from && t < gap.to);
    // Counts of samples are those of every five minutes.
    return expr.startsWith('quantile(') ? 12 : isMissing ? undefined : daily(t);
  });
  jest.spyOn(process.stderr, 'write').mockReturnValue(true);
});

afterAll(async () => {
  await prometheus.stop();
  rmSync(folder, { recursive: true });
  jest.restoreAllMocks();
});

function file(name: string, content: unknown): string {
  writeFileSync(path.join(folder, name), JSON.stringify(content));
  return name;
}

async function run(...args: string[]) {
  const printed: string[] = [];
  const errors: string[] = [];
  const where = ['--prometheus', prometheus.url, '--workers', '0', '--until', new Date(until).toISOString()];
  const code = await runCommandLine([propose, backtest], [...args, ...where], {
    environment: { PROMETHEUS_TOKEN: 'a-token-nobody-may-see' },
    folder,
    print: (line) => printed.push(line),
    printError: (line) => errors.push(line),
  });
  return { code, text: printed.join('\n'), errors: errors.join('\n') };
}

const rule = {
  kind: 'anomaly',
  name: 'Orders are unusual',
  folder: 'Shop',
  group: 'orders',
  interval: '1h',
  for: '0s',
  severity: 'warning',
  foresight: 'foresight',
  source: { uid: 'prometheus', query: { refId: 'A', expr: 'orders' } },
  learning: { training: '3d', step: '1h', falseAlarmsPerWeek: 0.25 },
  direction: 'up',
  quorum: { anomalous: 1, of: 2 },
};

describe('propose', () => {
  test('one query that fails or has no data never fails its neighbours, and every one has a reason', async () => {
    const queries = file('queries.json', [
      { title: 'Orders', expr: 'orders' },
      { title: 'Broken', expr: 'bad(' },
      { title: 'Nothing', expr: 'none' },
    ]);
    const { code, text } = await run('propose', '--queries', queries, '--days', '14');
    expect(code).toBe(0);
    expect(text).toMatch(/anomaly +Orders: unusual/);
    expect(text).toMatch(/Broken: .*unclosed bracket/);
    expect(text).toMatch(/Nothing: The query has no data/);
  });

  test('what it writes can be backtested as it is', async () => {
    const panels = [{ id: 1, title: 'Orders', targets: [{ refId: 'A', expr: 'orders{job="$job"}' }] }];
    const templating = { list: [{ name: 'job', current: { value: 'shop' } }] };
    const dashboard = file('dashboard.json', { uid: 'shop', panels, templating });
    const args = ['--days', '14', '--within', '80m', '--variables', 'job=cart', '--out', 'rules.yaml'];
    const { code, text } = await run('propose', '--dashboard', dashboard, ...args);
    expect([code, text]).toEqual([0, expect.stringContaining('rules.yaml was written')]);
    expect(parse(readFileSync(path.join(folder, 'rules.yaml'), 'utf8')).rules).toMatchObject([
      { kind: 'anomaly', interval: '30m', source: { uid: 'prometheus', query: { expr: 'orders{job="cart"}' } } },
    ]);
    expect((await run('backtest', 'rules.yaml', '--days', '7')).code).toBe(0);
  });

  test('JSON is for machines: rules, figures and reasons', async () => {
    const queries = file('queries.json', [{ expr: 'orders' }, { expr: 'none' }]);
    const { text } = await run('propose', '--queries', queries, '--json', '--days', '14');
    const { proposals, skipped } = JSON.parse(text);
    expect(proposals[0]).toMatchObject({ rule: { kind: 'anomaly' }, mase: expect.any(Number) });
    expect(skipped).toMatchObject([{ expr: 'none' }]);
  });

  test.each([
    [['propose'], 'Give either --dashboard or --queries'],
    [['propose', '--queries', 'missing.yaml'], 'missing.yaml cannot be read'],
    [['propose', '--queries', 'empty.json'], 'is no list of queries'],
    [['propose', '--dashboard', 'empty.json'], 'This is no dashboard'],
    [['propose', '--dashboard', 'empty.json', '--variables', 'x'], '--variables holds "x"'],
    [['propose', '--queries', 'one.json', '--days', '3'], '--days is 3'],
    [['propose', '--queries', 'one.json', '--within', 'soon'], '--within'],
    [['backtest', 'one.json'], 'one.json is no rule file'],
  ])('%j: what is wrong is told', async (args, message) => {
    file('empty.json', {});
    file('one.json', [{ expr: 'orders' }]);
    const { code, errors } = await run(...args);
    expect([code, errors]).toEqual([1, expect.stringContaining(message)]);
  });

  test('the token is sent and never shown', async () => {
    const { text } = await run('propose', '--queries', file('one.json', [{ expr: 'bad' }]), '--days', '14');
    expect(prometheus.authorizations[prometheus.authorizations.length - 1]).toBe('Bearer a-token-nobody-may-see');
    expect(text).not.toContain('a-token-nobody-may-see');
  });
});

describe('backtest', () => {
  const times = { from: new Date(incident.from).toISOString(), to: new Date(incident.to).toISOString() };

  test('tells when the rule would have fired, which incidents it found, and what it costs', async () => {
    const rules = file('rules.json', { rules: [rule] });
    const incidents = file('incidents.json', [{ title: 'Orders pile up', ...times }]);
    const { code, text } = await run('backtest', rules, '--days', '7', '--incidents', incidents);
    expect(code).toBe(0);
    expect(text).toContain('fires        1 time,');
    expect(text).toContain('precision 1, recall 1, 0 false alarms a week');
    expect(text).toContain('Orders pile up: detected after 0s');
    expect(text).toMatch(/cost +\d+ samples and 1 evaluations an hour/);
  });

  test('time without data is told as that: it is no alarm, unless the rule says so, and then it is counted apart', async () => {
    const source = { uid: 'prometheus', query: { refId: 'A', expr: 'gappy' } };
    const rules = file('rules.json', { rules: [{ ...rule, source }] });
    const { text } = await run('backtest', rules, '--days', '7');
    expect(text).toContain('fires        1 time,');
    expect(text).toMatch(/no data +1 time, 1\d(\.\d)? % of the time, \d+h from 2026-01-24T0\d:00Z on at most\n/);
    const alerting = file('rules.json', { rules: [{ ...rule, source, noData: 'Alerting' }] });
    const [{ result }] = JSON.parse((await run('backtest', alerting, '--days', '7', '--json')).text);
    expect(result.report).toMatchObject({ episodes: [expect.anything()], noData: { episodes: [expect.anything()] } });
  });

  test('a window that is shorter than the distance of samples is hinted at, with what to write', async () => {
    const short = 'rate(orders_total[1m])';
    const rules = file('rules.json', { rules: [{ ...rule, source: { uid: 'prometheus', query: { expr: short } } }] });
    const hint = 'rate looks back 1m, but the samples of orders_total are 5m apart';
    expect((await run('backtest', rules, '--days', '7')).text).toContain(`hint         ${hint}`);
    const queries = file('queries.json', [{ title: 'Orders', expr: short }]);
    expect((await run('propose', '--queries', queries, '--days', '14')).text).toContain(`Orders: unusual: ${hint}`);
    const printed: string[] = [];
    const print = (line: string) => printed.push(line);
    const around = { environment: {}, folder, print, printError: print };
    expect(await runCommandLine([check], ['check', rules, '--against', prometheus.url], around)).toBe(0);
    expect(printed[0]).toContain(`hint: Orders are unusual: ${hint}`);
  });

  test('a rule that fails is reported, and its neighbour is backtested all the same', async () => {
    const source = { uid: 'prometheus', query: { refId: 'A', expr: 'bad' } };
    const rules = file('rules.json', { rules: [{ ...rule, name: 'Broken', source }, rule] });
    const { code, text } = await run('backtest', rules, '--days', '7', '--json');
    const [broken, good] = JSON.parse(text);
    expect(code).toBe(1);
    expect(broken.result.error).toContain('unclosed bracket');
    expect(good.result.report.episodes).toHaveLength(1);
  });

  test('the curve has a point for each setting and suggests one', async () => {
    const { direction: _, quorum: __, ...common } = rule;
    const forecast = { bound: 'point', limit: 200, crossing: 'above', horizon: '4h', interval: '2h' };
    const learning = { training: '3d', step: '2h' };
    const rules = file('rules.json', { rules: [{ ...common, ...forecast, kind: 'forecastBreach', learning }] });
    const { text } = await run('backtest', rules, '--days', '7', '--curve', '--json');
    const [{ result }] = JSON.parse(text);
    expect(result.curve.points.length).toBeGreaterThan(3);
    expect(result.curve.points.map(({ setting }: { setting: number }) => setting)).toContain(result.curve.suggested);
  });

  test.each([
    [{}, 'no list of incidents'],
    [[{ title: 'x', from: 'noon', to: 'later' }], 'incident 1: from'],
    [[{ title: 'x', from: times.to, to: times.from }], 'incident 1: it ends'],
  ])('incidents %j are refused', async (content, message) => {
    const rules = file('rules.json', { rules: [rule] });
    const { code, errors } = await run('backtest', rules, '--incidents', file('incidents.json', content));
    expect([code, errors]).toEqual([1, expect.stringContaining(message)]);
  });
});
