import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArguments } from './readArguments';
import { isCurrent, readConstants } from './readConstants';

describe('readArguments', () => {
  it('measures everything unless it is told otherwise', () => {
    expect(readArguments(['--data', 'x'])).toMatchObject({ data: 'x', peers: 'all', quick: false, ablate: false });
    expect(readArguments(['--data', 'x', '--only', 'anomaly', '--sets', 'a,b'])).toMatchObject({
      only: ['anomaly'],
      sets: ['a', 'b'],
    });
  });

  it.each([
    [[], '--data is missing'],
    [['--data', 'x', '--only', 'speed'], '--only is "speed": there is no "speed". Use anomaly'],
    [['--data', 'x', '--peers', 'r'], '--peers is "r": there is no "r". Use all, none, python.'],
    [['--data', 'x', '--seed', '0.5'], '--seed is "0.5"'],
  ])('refuses %j', (argv, message) => {
    expect(() => readArguments(argv)).toThrow(message);
  });
});

describe('the table of constants', () => {
  it('can be read as it is committed', () => {
    expect(readConstants().kin.length).toBeGreaterThan(0);
  });

  it('marks what the file has otherwise by now, and refuses what it does not know', () => {
    const folder = mkdtempSync(join(tmpdir(), 'constants-'));
    writeFileSync(join(folder, 'a.ts'), 'const memory = 100;\nconst other = { share: 0.5, rest: 1 };\n');
    const constant = { constant: 'memory', file: 'a.ts', value: '100', chosenOn: ['x'], checkedOn: [] };
    expect(isCurrent(constant, folder)).toBe(true);
    expect(isCurrent({ ...constant, constant: 'share', value: '0.5' }, folder)).toBe(true);
    expect(isCurrent({ ...constant, value: '10' }, folder)).toBe(false);
    expect(isCurrent({ ...constant, file: 'b.ts' }, folder)).toBe(false);
    writeFileSync(join(folder, 'c.json'), '{"kin":[],"constants":[{"constant":"a"}]}');
    expect(() => readConstants(join(folder, 'c.json'))).toThrow('constants.0.file');
    rmSync(folder, { recursive: true });
  });
});
