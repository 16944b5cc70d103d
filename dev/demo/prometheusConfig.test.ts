import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promtool } from './promtool';

const folder = mkdtempSync(path.join(tmpdir(), 'config-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('promtool accepts the configuration together with the targets of docker-compose', () => {
  mkdirSync(path.join(folder, 'targets'));
  copyFileSync(path.join(__dirname, 'prometheus.yml'), path.join(folder, 'prometheus.yml'));
  copyFileSync(path.join(__dirname, 'targets', 'compose.json'), path.join(folder, 'targets', 'compose.json'));
  const result = promtool('check', 'config', path.join(folder, 'prometheus.yml'));
  if (result !== undefined) {
    expect(result.output).toContain('SUCCESS');
    expect(result.status).toBe(0);
  }
});
