import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundleSizes } from './bundleSizes';

test('every script has a size and a budget; the largest chunk alone may be larger than a page', () => {
  const dist = mkdtempSync(path.join(tmpdir(), 'dist-'));
  mkdirSync(path.join(dist, 'panels', 'forecast'), { recursive: true });
  const write = (file: string, size: number) => writeFileSync(path.join(dist, file), 'x'.repeat(size));
  write('module.js', 9000);
  write('1.js', 400_000);
  write('2.js', 300_000);
  write('module.js.map', 900_000);
  write('panels/forecast/worker.js', 50_000);
  try {
    expect(bundleSizes(dist).map(({ file, size, budget }) => [file, size, budget])).toEqual([
      ['1.js', 400, 600],
      ['2.js', 300, 250],
      ['panels/forecast/worker.js', 50, 100],
      ['module.js', 9, 20],
    ]);
  } finally {
    rmSync(dist, { recursive: true });
  }
});
