import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { listMethods } from '../methods/methods';
import { readNezha } from './readNezha';
import { readPetshop } from './readPetshop';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'causes-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

describe('readPetshop', () => {
  const header =
    'microservice,web,db,idle\nmetric,latency,latency,latency\nstatistic,Average,Average,Average\nunix_timestamp,,,\n';
  const issue = (rows: string) => header + rows;
  const target = (timestamp: number) =>
    JSON.stringify({
      target: { node: 'web', metric: 'latency', agg: 'Average', timestamp },
      root_cause: { node: 'db' },
    });
  beforeEach(() => {
    write('low/graph.csv', ',web,db\nweb,0.0,1.0\ndb,0.0,0.0\n');
    write('low/test/issue_2/metrics.csv', issue('3000.0,1,2,\n3300.0,1,2,\n3600.0,5,6,\n'));
    write('low/test/issue_2/target.json', target(3500));
  });

  it('begins an incident with the step of its alarm and puts normal operation before it', () => {
    write('low/noissue/metrics.csv', issue('9000,7,8,\n9300,,9,\n'));
    expect(readNezha(folder)).toEqual([]);
    const [trial, ...others] = readPetshop(folder);
    expect(others).toEqual([]);
    expect(trial).toMatchObject({
      name: 'low/test/issue_2',
      incident: { from: 3_300_000, to: 3_900_000 },
      dependencies: [{ caller: 'web', callee: 'db' }],
      candidates: ['db', 'web'],
      cause: 'db',
      symptom: { service: 'web', signal: 'latency' },
    });
    expect(trial.signals[0]).toEqual({
      service: 'web',
      signal: 'latency',
      kind: 'duration',
      series: { start: 2_400_000, step: 300_000, values: Float64Array.of(7, NaN, 1, 1, 5) },
    });
  });

  it("takes the other incidents' rows before their alarms where normal operation is not recorded", () => {
    write('low/train/issue_1/metrics.csv', issue('6000,11,12,\n6300,13,14,\n6600,99,99,\n'));
    write('low/train/issue_1/target.json', target(6601));
    const trials = readPetshop(folder);
    const web = trials.find(({ name }) => name.endsWith('issue_2'))?.signals[0];
    expect([...(web?.series.values ?? [])]).toEqual([11, 13, 1, 1, 5]);
  });
});

describe('readPetshop, of other steps', () => {
  const header = 'microservice,web,db\nmetric,cpu,cpu\nstatistic,last,last\nunix_timestamp,,\n';

  it('takes the step from the rows, and puts what is missing between them where it is missing', () => {
    write('one/graph.csv', ',web,db\nweb,0,1\ndb,0,0\n');
    write('one/noissue/metrics.csv', header + '100,1,2\n105,1,2\n115,3,4\n');
    write('one/test/issue_1/metrics.csv', header + '1000,5,6\n1005,5,6\n1010,9,9\n');
    write(
      'one/test/issue_1/target.json',
      '{"target":{"node":"web","metric":"cpu","agg":"last","timestamp":1007},"root_cause":{"node":"db"}}'
    );
    const [trial] = readPetshop(folder);
    expect(trial.incident).toMatchObject({ from: 1_005_000, to: 1_015_000 });
    expect(trial.signals[0].series).toEqual({
      start: 980_000,
      step: 5000,
      values: Float64Array.of(1, 1, NaN, 3, 5, 5, 9),
    });
  });

  it('names a file without rows, or that is no JSON', () => {
    write('one/graph.csv', ',web\nweb,0\n');
    write('one/test/issue_1/metrics.csv', header);
    write('one/test/issue_1/target.json', '{');
    expect(() => readPetshop(folder)).toThrow(`${join(folder, 'one/test/issue_1/target.json')} cannot be read as JSON`);
    write('one/test/issue_1/target.json', '{"target":{},"root_cause":{}}');
    expect(() => readPetshop(folder)).toThrow(`${join(folder, 'one/test/issue_1/metrics.csv')} has no row`);
  });
});

describe('readNezha', () => {
  const pod = 'cartservice-579f59597d-wc2lz';
  beforeEach(() => {
    const row = (minute: number, value: string) =>
      `2022-08-22 03:5${minute}:19.6 +0000 UTC m=+0.1,200000000,${pod},${value}`;
    write(
      `2022-08-22/metric/${pod}_metric.csv`,
      ['Time,TimeStamp,PodName,Cpu', row(1, '4'), row(2, ''), row(4, '6')].join('\n')
    );
    write('2022-08-22/metric/dependency.csv', 'Source,Target,Weight\nfrontend,cartservice,1\n');
    write(
      '2022-08-22/metric/source_50.csv',
      'time,timestamp,frontend_cartservice\n2022-08-22 03:51:19 +0000 UTC,1,0.5\n'
    );
    write(
      '2022-08-22/metric/front_service.csv',
      'Time,TimeStamp,ServiceName,LatencyP90(s)\n2022-08-22 03:51:19 +0000 UTC,1,Frontend,0.7\n'
    );
    write(
      '2022-08-22/fault_list.json',
      JSON.stringify({ '03': [{ inject_time: '2022-08-22 03:53:54', inject_pod: pod, inject_type: 'cpu' }] })
    );
  });

  it("reads pods, calls and users as services' signals on a grid of minutes, by the time in UTC", () => {
    expect(readPetshop(folder)).toEqual([]);
    const [trial] = readNezha(folder);
    expect(trial).toMatchObject({
      incident: { from: Date.parse('2022-08-22T03:53:54Z'), to: Date.parse('2022-08-22T03:58:54Z') },
      dependencies: [{ caller: 'frontend', callee: 'cartservice' }],
      candidates: ['cartservice'],
      cause: 'cartservice',
      symptom: { service: 'frontend', signal: 'LatencyP90(s) of users' },
    });
    expect(trial.signals.map(({ service, signal }) => `${service}: ${signal}`)).toEqual([
      'cartservice: Cpu',
      'cartservice: latency of calls from frontend (source_50)',
      'frontend: LatencyP90(s) of users',
    ]);
    expect(trial.changes).toBeUndefined();
    expect(trial.signals[0].series).toEqual({
      start: Date.parse('2022-08-22T03:51:19.6Z'),
      step: 60_000,
      values: Float64Array.of(4, NaN, NaN, 6),
    });
  });

  it('reads the releases before the end of an incident, and a cause that is a service', () => {
    const release = (time: string, service: string) => ({ timestamp: Date.parse(time) / 1000, service });
    write(
      '2022-08-22/changes.json',
      JSON.stringify({
        releases: [release('2022-08-22T03:53:00Z', 'cartservice'), release('2022-08-22T04:10:00Z', 'later')],
      })
    );
    write(
      '2022-08-22/fault_list.json',
      JSON.stringify({ '03': [{ inject_time: '2022-08-22 03:53:54', inject_pod: 'cartservice' }] })
    );
    const trials = readNezha(folder);
    expect(trials[0]).toMatchObject({
      cause: 'cartservice',
      changes: [{ service: 'cartservice', time: Date.parse('2022-08-22T03:53:00Z') }],
    });
    const [latest] = listMethods(trials).slice(-1);
    expect([latest.name, [...latest.score(trials[0]).keys()]]).toEqual(['latest release', ['cartservice']]);
  });

  it('gives what a pod sees of those that it calls to them, and ranks services that have pods', () => {
    write(
      '2022-08-22/metric/frontend-579f59597d-wc2lz_metric.csv',
      'Time,Latency(s) to cartservice,Latency(s) to ghost\n2022-08-22 03:51:19,1,2'
    );
    const [{ signals, candidates }] = readNezha(folder);
    expect(signals.filter(({ signal }) => signal === 'Latency(s) of calls from frontend')).toMatchObject([
      { service: 'cartservice', kind: 'duration' },
      { service: 'ghost', kind: 'duration' },
    ]);
    expect(candidates).toEqual(['cartservice', 'frontend']);
  });

  it('takes the zone of a time where it has one', () => {
    write(`2022-08-22/metric/${pod}_metric.csv`, 'Time,Cpu\n2022-08-22 11:51:19.640328427 +0800 CST m=+0.1,1');
    expect(readNezha(folder)[0].signals[0].series.start).toBe(Date.parse('2022-08-22T03:51:19.640Z'));
  });

  it('names a file whose rows have no time', () => {
    write(`2022-08-22/metric/${pod}_metric.csv`, 'Time,Cpu\nsoon,1');
    expect(() => readNezha(folder)).toThrow(`${pod}_metric.csv has 1 rows, and not all begin with a time`);
  });
});
