import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isLabelled, readDetectionSet, readSubjects } from './readDetectionSet';
import { isHit } from './readUcr';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'labelled-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function put(path: string, ...lines: string[]): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), lines.join('\n'));
}

const only = () => readDetectionSet(folder)[0];

describe('readDetectionSet', () => {
  it('reads files with a label column, whose gaps are missing and whose second row in one place does not count', () => {
    put('a/x.csv', 'TimeStamp,Value,Label', '2024-01-01 00:00:00,1,0', '2024-01-01T00:01:00Z,2,1');
    put('a/y.csv', 'timestamp,value,label', '60,1,0', '120,2,0', '120,9,1', '240,,1');
    const [x, y] = readDetectionSet(folder);
    expect(x.series).toMatchObject({ start: Date.UTC(2024, 0, 1), step: 60_000 });
    expect([...x.labels]).toEqual([0, 1]);
    expect([...y.series.values]).toEqual([1, 2, NaN, NaN]);
    expect([...y.labels]).toEqual([0, 1, 0, 1]);
    expect([...y.rows]).toEqual([0, 1, 1, 3]);
  });

  it('takes start and step from the manifest where there are no times', () => {
    put('a.csv', 'value,label', '1,0', '2,1');
    put('manifest.json', '{"a":{"start":600,"stepSeconds":300}}');
    expect(only().series).toMatchObject({ start: 600_000, step: 300_000 });
  });

  it("reads NAB's windows, both ends included", () => {
    put('data/real/a.csv', 'timestamp,value', ...[0, 1, 2, 3].map((m) => `2014-04-01 00:0${m}:00,${m}`));
    put('labels/combined_windows.json', '{"real/a.csv":[["2014-04-01 00:01:00.000000","2014-04-01 00:02:00.000000"]]}');
    expect([...only().labels]).toEqual([0, 1, 1, 0]);
  });

  it('labels a metric where the interpretation names it, and ignores training and the other incidents', () => {
    put('s-1_train.csv', 'm1,m2,m3', '0,0,0', '0,0,0');
    put('s-1_test.csv', 'm1,m2,m3,label', ...['1,2,3,0', '1,2,3,1', '1,2,3,0', '1,2,3,1']);
    put('s-1_interpretation.txt', '1-1:1,3', '3-3:3');
    const [first, third, ...others] = readDetectionSet(folder);
    expect(others).toEqual([]);
    expect([first.name, third.name]).toEqual(['s-1 m1', 's-1 m3']);
    expect([...first.series.values]).toEqual([0, 0, 1, 1, 1, 1]);
    expect([...first.labels]).toEqual([0, 0, 0, 1, 0, 0]);
    expect([...(first.ignored ?? [])]).toEqual([1, 1, 0, 0, 0, 1]);
    expect([...third.labels]).toEqual([0, 0, 0, 1, 0, 1]);
    put('s-1_interpretation.txt', '1 to 1: 3');
    expect(only).toThrow('s-1_interpretation.txt, line 1: "1 to 1: 3" is no first-last:metric,metric.');
  });

  it('reads the UCR archive: training is ignored, and a hit lies within 100 of the anomaly', () => {
    const values = Array.from({ length: 400 }, (_, i) => `${Math.sin(i / 5)}`);
    put('001_UCR_Anomaly_own_100_200_210.txt', ...values);
    const one = only();
    expect([one.labels.indexOf(1), one.labels.lastIndexOf(1), one.ignored?.lastIndexOf(1)]).toEqual([200, 210, 99]);
    const highestAt = (...places: number[]) => Float64Array.from(values, (_, i) => (places.includes(i) ? 1 : 0));
    expect(isHit(one, highestAt(310))).toBe(true);
    expect(isHit(one, highestAt(311))).toBe(false);
    expect(isHit(one, highestAt(311), 3)).toBe(true);
    expect(isHit(one, highestAt(50, 150))).toBe(true);
    expect(isHit(one, new Float64Array(400).fill(NaN))).toBe(false);
  });

  it('refuses a UCR file whose name and length do not fit, or that holds no numbers', () => {
    put('a_100_200_210.txt', '1', '2');
    expect(only).toThrow('a_100_200_210.txt has 2 values');
    put('a_100_200_210.txt', '1', 'x');
    expect(only).toThrow('value 2: "x" is no number');
  });

  it.each([
    ['a.csv', '', 'is empty'],
    ['a.csv', 'timestamp,value,label\n', 'is empty'],
    ['a.csv', 'timestamp,value,label\n1,,0\n2,NaN,1\n', 'no value in any of them'],
    ['a.csv', 'timestamp,value,label\n1,2,0\n2,3,0\n', 'Nothing is labelled in'],
    ['a.csv', 'timestamp,value\n1,2\n2,3\n', 'Nothing is labelled in'],
    ['a.csv', 'timestamp,value,label\n1,2,yes\n', 'line 2: the label is "yes"'],
    ['a.csv', 'minute,tweets\n1,2\n2,3\n', 'has the columns minute, tweets: which are times and values?'],
    ['a.csv', 'minute,label\n1,0\n2,1\n', 'has the columns minute, label'],
    ['a.txt', 'nothing', 'Nothing is labelled in'],
  ])('refuses %s of %j', (name, text, message) => {
    put(name, text);
    expect(only).toThrow(message);
    expect(only).toThrow(folder);
  });

  it('says that a folder does not exist', () => {
    expect(() => readDetectionSet(join(folder, 'none'))).toThrow('none does not exist');
  });
});

describe('readSubjects', () => {
  it('reads series without labels too, and refuses what has neither times nor a known column', () => {
    put('a.csv', 'timestamp,value', '60,1', '120,2');
    expect(isLabelled(folder)).toBe(false);
    expect(readSubjects(folder)).toEqual([
      { name: 'a.csv', series: { start: 60_000, step: 60_000, values: Float64Array.of(1, 2) } },
    ]);
    put('b.csv', 'minute,tweets', '1,2');
    expect(() => readSubjects(folder)).toThrow(`${join(folder, 'b.csv')} has the columns minute, tweets`);
  });
});
