import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { modelVersion, readState, writeState } from './state';

const folder = mkdtempSync(path.join(tmpdir(), 'state-'));
const file = path.join(folder, 'history.json');
afterAll(() => rmSync(folder, { recursive: true }));

describe('readState', () => {
  test('gives back what was written', () => {
    const state = { model: modelVersion, start: 1, end: 2, injected: [], controls: [] };
    writeState(file, state);
    expect(readState(file)).toEqual(state);
  });

  test('is undefined for a missing file, a broken one and another model', () => {
    expect(readState(`${file}.missing`)).toBeUndefined();
    writeFileSync(file, '{"model":');
    expect(readState(file)).toBeUndefined();
    writeState(file, { model: modelVersion + 1, start: 1, end: 2, injected: [], controls: [] });
    expect(readState(file)).toBeUndefined();
  });
});
