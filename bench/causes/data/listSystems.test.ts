import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { listSystems } from './listSystems';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'systems-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function putScenario(path: string): void {
  put(`${path}/graph.csv`, ',web\nweb,0\n');
  put(`${path}/test/issue_1/metrics.csv`, ',web\n,cpu\n,last\nunix_timestamp,\n300,1\n600,2\n');
  put(
    `${path}/test/issue_1/target.json`,
    '{"target":{"node":"web","metric":"cpu","agg":"last","timestamp":600},"root_cause":{"node":"web"}}'
  );
}

it('knows systems by their files, at whatever depth', () => {
  putScenario('sets/shop/low');
  putScenario('sets/shop/high');
  put('sets/logs/a.log', '');
  put('days/1/fault_list.json', '{"03":[{"inject_time":"2022-08-22 03:53:54","inject_pod":"web"}]}');
  put('days/1/metric/web_metric.csv', 'Time,Cpu\n2022-08-22 03:53:00,1');
  expect(listSystems(folder).map(({ name, trials }) => [name, trials.length])).toEqual([
    ['days', 1],
    [join('sets', 'shop'), 2],
  ]);
  expect(listSystems(join(folder, 'sets/shop'))).toMatchObject([{ name: 'shop' }]);
  expect(listSystems(join(folder, 'sets/shop/low'))).toMatchObject([{ name: 'low' }]);
});

it('refuses a folder that is not there or holds no incident', () => {
  expect(() => listSystems(join(folder, 'none'))).toThrow('none does not exist');
  expect(() => listSystems(folder)).toThrow('holds no incident');
});
