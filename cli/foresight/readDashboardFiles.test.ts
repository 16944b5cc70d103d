import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readDashboardFiles } from './readDashboardFiles';

const folder = mkdtempSync(path.join(tmpdir(), 'foresight-dashboards-'));
afterAll(() => rmSync(folder, { recursive: true }));

const json = JSON.stringify({ title: 'Shop', panels: [] });

beforeAll(() => {
  mkdirSync(path.join(folder, 'all', 'deep'), { recursive: true });
  const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
  write('all/a.json', json);
  write('all/deep/b.yaml', `kind: ConfigMap\ndata:\n  x.json: '${json}'\n---\nkind: Service\n`);
  write('all/notes.json', '{}');
  write('all/broken.json', '{"panels": [');
  write('all/readme.md', 'No dashboard.');
  write('one.json', '{}');
});

test('a folder is read at any depth, and what is no dashboard is named', () => {
  const read = readDashboardFiles(['all'], folder);
  expect(read.flatMap((one) => ('value' in one ? [one.name] : []))).toEqual(['all/a.json', 'all/deep/b.yaml: x.json']);
  expect(read.flatMap((one) => ('reason' in one ? [one.name] : []))).toEqual([
    'all/broken.json',
    'all/deep/b.yaml',
    'all/notes.json',
  ]);
});

test.each([
  ['one.json', 'one.json: This is no dashboard'],
  ['missing.json', 'missing.json cannot be read'],
])('%s alone is an error', (name, message) => expect(() => readDashboardFiles([name], folder)).toThrow(message));
