import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startFakePrometheus, type FakePrometheus } from '../../test/support/cli/fakePrometheus';
import { runCommandLine } from '../runCommandLine';
import { plan } from './plan';

jest.setTimeout(60_000);

const folder = mkdtempSync(path.join(tmpdir(), 'foresight-plan-'));
let empty: FakePrometheus;

beforeAll(async () => {
  empty = await startFakePrometheus(() => undefined);
  jest.spyOn(process.stderr, 'write').mockReturnValue(true);
});

afterAll(async () => {
  await empty.stop();
  rmSync(folder, { recursive: true });
  jest.restoreAllMocks();
});

async function run(...args: string[]) {
  const printed: string[] = [];
  const errors: string[] = [];
  const code = await runCommandLine([plan], ['plan', ...args], {
    environment: { PROMETHEUS_TOKEN: 'a-token-nobody-may-see' },
    folder,
    print: (line) => printed.push(line),
    printError: (line) => errors.push(line),
  });
  return { code, text: printed.join('\n'), errors: errors.join('\n') };
}

const runEmpty = (...args: string[]) => run('--prometheus', empty.url, '--workers', '0', ...args);

describe('plan of a Prometheus without any series', () => {
  it('says that nothing was found and what to do', async () => {
    const { code, text } = await runEmpty();
    expect(code).toBe(0);
    expect(text).toContain('0 limits were looked at');
    expect(text).toMatch(/No services? (was|were) found|No metric/);
    expect(text).not.toContain('a-token-nobody-may-see');
  });

  it('is a file in the language that is asked for', async () => {
    const { text } = await runEmpty('--format', 'html', '--language', 'ko', '--out', 'plan.html', '--backtest');
    expect(text).toBe('Written to plan.html.');
    const html = readFileSync(path.join(folder, 'plan.html'), 'utf8');
    expect(html).toContain('<html lang="ko-KR">');
    expect(html).toContain('용량 계획');
  });

  it('is due for nothing', async () => {
    expect((await runEmpty('--fail-on-due')).code).toBe(0);
  });

  it('refuses growth of a service that is not there, and what cannot be read', async () => {
    expect((await runEmpty('--growth', 'frontend=+30%')).errors).toContain('frontend');
    expect((await runEmpty('--growth', 'a=10%', '--growth', 'much')).errors).toContain('much');
    expect((await runEmpty('--horizon', 'soon')).errors).toContain('soon');
  });
});

describe('plan refuses', () => {
  it.each([
    ['no server', [], /--prometheus is missing/],
    ['a format that is not known', ['--format', 'pdf'], /--format is "pdf".*text, markdown, html, csv, json/],
    ['a language that is not known', ['--language', 'xx'], /--language is "xx"/],
  ])('%s', async (_, args, message) => {
    const { code, errors } = await run(...args);
    expect(code).toBe(1);
    expect(errors).toMatch(message);
  });
});
