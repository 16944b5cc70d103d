import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { predictWindows, pythonPeers } from './pythonPeers';
import { coverages, type Window } from './windows';

const [peer] = pythonPeers;
const window: Window = {
  task: {
    values: Float64Array.of(1, NaN, 3),
    step: 60_000,
    horizon: 1,
    coverages,
    seasonLengths: 'auto',
    scaleSeason: 1440,
  },
  actual: Float64Array.of(4),
};

let folder: string;
let said: jest.SpyInstance;
const before = process.env.PYTHON;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'python-'));
  said = jest.spyOn(console, 'error').mockImplementation();
});
afterEach(() => {
  process.env.PYTHON = before;
  said.mockRestore();
  rmSync(folder, { recursive: true });
});

/** Something that stands for Python: it writes what it was given to given.json, and then `lines`. */
function standIn(lines: string[], code = 0, error = ''): void {
  const path = join(folder, 'python');
  const words = lines.map((line) => `echo '${line}'`).join('\n');
  writeFileSync(path, `#!/bin/sh\ncat > ${folder}/given.json\n${words}\necho '${error}' >&2\nexit ${code}\n`);
  chmodSync(path, 0o755);
  process.env.PYTHON = path;
}

it('gives forecasts to their windows by id, and none where the peer failed', () => {
  const intervals = coverages.map((coverage) => [[4 - coverage], [4 + coverage]]);
  standIn(['Python 3', JSON.stringify({ id: '1', point: [4], intervals, milliseconds: 7 })], 0, '0: no fit');
  const [failed, found] = predictWindows(peer, [window, window]) ?? [];
  expect(failed.prediction).toBeUndefined();
  expect(found).toMatchObject({ milliseconds: 7, prediction: { point: Float64Array.of(4) } });
  expect(found.prediction?.intervals[1]).toEqual({
    coverage: 0.8,
    lower: Float64Array.of(3.2),
    upper: Float64Array.of(4.8),
  });
  expect(said).toHaveBeenCalledWith(`${peer.name} failed on 1 of 2: 0: no fit`);
});

it('passes missing values as null, and a day and a week as seasons', () => {
  standIn(['Python 3']);
  predictWindows(peer, [window]);
  expect(require(join(folder, 'given.json'))).toEqual([
    { id: '0', values: [1, null, 3], horizon: 1, seasonLengths: [1440, 10080], stepSeconds: 60, coverages },
  ]);
});

it('says why a peer is skipped', () => {
  standIn([], 1, 'ModuleNotFoundError: No module named flaircast');
  expect(predictWindows(peer, [window])).toBeUndefined();
  expect(said).toHaveBeenCalledWith(expect.stringContaining('is skipped: ModuleNotFoundError: No module named'));
  process.env.PYTHON = join(folder, 'none');
  expect(predictWindows(peer, [window])).toBeUndefined();
});
