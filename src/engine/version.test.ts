import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { measureEngine } from '../../test/support/engine/engineNumbers';
import { engineVersion } from './version';

const root = path.join(__dirname, '../..');
const file = path.join(root, 'test/data/golden/engine.json');

interface Golden {
  version: number;
  numbers: Record<string, Array<number | string>>;
}

const readGolden = (): Golden => JSON.parse(readFileSync(file, 'utf8'));
const canWrite = () => !existsSync(file) || readGolden().version < engineVersion;

/** Written anew only where the version was raised. */
if (process.env.UPDATE_GOLDEN === '1' && canWrite()) {
  const numbers = measureEngine();
  writeFileSync(file, `${JSON.stringify({ version: engineVersion, numbers })}\n`);
}

it('says other numbers of the same series only with another version: raise engineVersion, then UPDATE_GOLDEN=1', () => {
  const golden = readGolden();
  expect(golden.version).toBe(engineVersion);
  const measured = measureEngine();
  expect(Object.keys(measured)).toEqual(Object.keys(golden.numbers));
  for (const [name, numbers] of Object.entries(measured)) {
    expect([name, ...numbers]).toEqual([name, ...golden.numbers[name].map(closeTo)]);
  }
});

/** The last digits differ by processor. */
function closeTo(value: number | string): unknown {
  if (typeof value === 'string') {
    return value;
  }
  return Math.abs(value) < 1e-4
    ? expect.closeTo(value, 4)
    : expect.closeTo(value, 3 - Math.floor(Math.log10(Math.abs(value))));
}

it('has a section for each version in docs/engine-versions.md, which says what changed by how much', () => {
  const text = readFileSync(path.join(root, 'docs/engine-versions.md'), 'utf8');
  const versions = [...text.matchAll(/^## Version (\d+)$/gm)].map(([, version]) => Number(version));
  expect(versions).toEqual(Array.from({ length: engineVersion }, (_, i) => engineVersion - i));
});
