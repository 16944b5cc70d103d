import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createResult, roadmapNow } from '../../../test/support/maturity/roadmapCases';
import { startFakePrometheus, type FakePrometheus } from '../../../test/support/cli/fakePrometheus';
import { saveAssessment } from '../../../src/maturity';
import { runCommandLine } from '../../runCommandLine';
import { assess } from '.';

jest.setTimeout(60_000);

const folder = mkdtempSync(path.join(tmpdir(), 'foresight-assess-'));
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
  const code = await runCommandLine([assess], ['assess', ...args], {
    environment: { PROMETHEUS_TOKEN: 'a-token-nobody-may-see' },
    folder,
    print: (line) => printed.push(line),
    printError: (line) => errors.push(line),
  });
  return { code, text: printed.join('\n'), errors: errors.join('\n') };
}

const runEmpty = (...args: string[]) => run('--prometheus', empty.url, '--workers', '0', ...args);

describe('assess of a Prometheus without any series', () => {
  it('says that nothing was found and what to do; what could not be evaluated fails nothing', async () => {
    const { code, text } = await runEmpty();
    expect(code).toBe(0);
    expect(text).toContain('no metric or stream by which services are found');
    expect(text).toMatch(/Level (–|0) of 4/);
    expect(text).not.toMatch(/ failed /);
    expect(text).not.toContain('a-token-nobody-may-see');
  });

  it('misses a level that is asked for, by exit code 2', async () => {
    expect((await runEmpty('--minimum-level', '1')).code).toBe(2);
    expect((await runEmpty('--minimum-score', '50')).code).toBe(2);
  });

  it('is written as JSON that is a baseline for the next one', async () => {
    expect((await runEmpty('--format', 'json', '--out', 'now.json')).text).toBe('Written to now.json.');
    const { kind, roadmap } = JSON.parse(readFileSync(path.join(folder, 'now.json'), 'utf8')) as Record<
      string,
      unknown
    >;
    expect([kind, typeof roadmap]).toEqual(['foresight-assessment', 'object']);
    expect((await runEmpty('--baseline', 'now.json')).code).toBe(0);
  });

  it('is a report in the language that is asked for, beside an earlier one', async () => {
    const earlier = saveAssessment({ made: roadmapNow, results: [createResult('secrets', { outcome: 'passed' })] });
    writeFileSync(path.join(folder, 'earlier.json'), JSON.stringify(earlier));
    const { text } = await runEmpty('--format', 'html', '--language', 'ko', '--baseline', 'earlier.json');
    expect(text).toContain('<html lang="ko-KR">');
    expect(text).toContain('옵저버빌리티 로드맵');
    expect(text).toContain('2026-11-30 00:00 UTC 이후');
  });
});

describe('assess refuses', () => {
  it.each([
    ['no server', [], /--prometheus is missing/],
    ['a format that is not known', ['--format', 'pdf'], /--format is "pdf".*text, json, markdown, csv, github, html/],
    ['a language that is not known', ['--language', 'xx'], /--language is "xx".*en, ko/],
    ['weeks beyond what is kept', ['--weeks', '99'], /--weeks is "99".*from 1 to 13/],
    ['a level that is none', ['--minimum-level', '5'], /--minimum-level is "5"/],
    ['a baseline that is no assessment', ['--baseline', 'other.json'], /other.json is no assessment.*--format json/],
    [
      'a Grafana without a token',
      ['--prometheus', 'http://127.0.0.1:9', '--grafana', 'http://127.0.0.1:9'],
      /GRAFANA_TOKEN is not set/,
    ],
    [
      'settings that are none',
      ['--prometheus', 'http://127.0.0.1:9', '--settings', 'wrong.yaml'],
      /The settings cannot be used.*of-no-check/,
    ],
  ])('%s', async (_, args, message) => {
    writeFileSync(path.join(folder, 'other.json'), '{"kind":"other"}');
    writeFileSync(path.join(folder, 'wrong.yaml'), 'maturity: { disabled: [of-no-check] }');
    const { code, errors } = await run(...args);
    expect(code).toBe(1);
    expect(errors).toMatch(message);
  });
});
