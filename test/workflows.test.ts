import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

const root = path.join(__dirname, '..');
const folder = path.join(root, '.github', 'workflows');

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}

interface Job {
  permissions?: Record<string, string>;
  steps: Step[];
  strategy?: { matrix: Record<string, string[]> };
}

interface Workflow {
  permissions?: Record<string, string>;
  jobs: Record<string, Job>;
}

const workflows = readdirSync(folder).map((file): [string, Workflow] => [
  file,
  parse(readFileSync(path.join(folder, file), 'utf8')) as Workflow,
]);
const workflow = (file: string) => new Map(workflows).get(file) ?? { jobs: {} };
const stepsOf = ({ jobs }: Workflow) => Object.values(jobs).flatMap(({ steps }) => steps);
const commands = (job: Job) => job.steps.map(({ run }) => run ?? '').join('\n');

describe.each(workflows)('%s', (_, flow) => {
  test('every action is pinned by its hash', () => {
    stepsOf(flow).forEach(({ uses }) => expect(uses ?? '@'.padEnd(41, 'a')).toMatch(/@[0-9a-f]{40}$/));
  });

  test('nothing may be written unless a job says so, and no checkout keeps its token', () => {
    expect(Object.values(flow.permissions ?? { all: 'write' })).not.toContain('write');
    stepsOf(flow)
      .filter(({ uses }) => uses?.startsWith('actions/checkout@'))
      .forEach((step) => expect(step.with).toMatchObject({ 'persist-credentials': false }));
  });
});

describe('release', () => {
  const { build, publish } = workflow('release.yml').jobs;

  test('ships what npm run package makes: executables for all five platforms', async () => {
    const source = readFileSync(path.join(root, 'dev', 'scripts', 'buildBackend.mjs'), 'utf8');
    const platforms = [...source.matchAll(/os: '(\w+)', arch: '(\w+)', bun: /g)].map(([, os, arch]) => `${os}/${arch}`);
    expect(platforms).toEqual(['linux/amd64', 'linux/arm64', 'darwin/amd64', 'darwin/arm64', 'windows/amd64']);
    expect(readFileSync(path.join(root, 'dev', 'scripts', 'package.mjs'), 'utf8')).toContain(
      'buildBackend({ all: true })'
    );
    expect(commands(build)).toMatch(/^npm run package$/m);
  });

  test('has checksums, notices, a bill of materials and an attestation of where it was built', () => {
    const packing = readFileSync(path.join(root, 'dev', 'scripts', 'package.mjs'), 'utf8');
    expect(packing).toContain("'SHA256SUMS'");
    expect(packing).toContain('.cdx.json');
    const steps = [
      'buildBackend({ all: true })',
      'writeNotices(dist, dist)',
      'checkDocuments()',
      "'sign'",
      'await pack(',
    ];
    const places = steps.map((step) => packing.lastIndexOf(step));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    const attest = build.steps.find(({ uses }) => uses?.startsWith('actions/attest-build-provenance@'));
    expect(attest?.with).toEqual({ 'subject-checksums': 'artifacts/SHA256SUMS' });
    expect(commands(publish)).toContain('sha256sum --check');
  });

  test('the job that installs packages cannot write to the repository, and the one that writes installs none', () => {
    expect(build.permissions).toEqual({ contents: 'read', 'id-token': 'write', attestations: 'write' });
    expect(publish.permissions).toEqual({ actions: 'read', contents: 'write' });
    expect(commands(publish)).not.toMatch(/npm|npx/);
  });
});

test('the browser tests run in the oldest Grafana that is supported and in the newest', () => {
  const { grafana } = workflow('ci.yml').jobs;
  const { dependencies } = JSON.parse(readFileSync(path.join(root, 'src', 'plugin.json'), 'utf8'));
  const [oldest, newest] = grafana.strategy?.matrix.grafana ?? [];
  expect(dependencies.grafanaDependency).toBe(`>=${oldest}`);
  expect(newest).toBe('latest');
  expect(commands(grafana)).toContain('docker compose up');
  expect(commands(grafana)).toMatch(/^npm run e2e$/m);
});
