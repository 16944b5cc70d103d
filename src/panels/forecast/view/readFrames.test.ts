import { createDataFrame, FieldType, type DataFrame } from '@grafana/data';
import { type AnomalyEvent, hour } from '../../../engine';
import { provenanceMeta, roleConfig, type FieldRole } from '../../../frames';
import { alignSeries } from './alignSeries';
import { groupSeries, layoutGrid } from './groupSeries';
import { findLimit } from './findLimit';
import { readFrames } from './readFrames';
import { readoutRows } from './readoutRows';
import { computeRunway } from './computeRunway';
import { xRange } from './xRange';

const times = [0, 1, 2, 3, 4].map((step) => step * hour);
const number = (role: FieldRole, values: Array<number | null>, unit = 'percentunit') => ({
  name: role,
  type: FieldType.number,
  values,
  config: roleConfig(role, { unit }),
});

/** Two hours of history and three of forecast, towards 1. */
function forecastFrame(name: string, unit?: string): DataFrame {
  return createDataFrame({
    name,
    fields: [
      { name: 'time', type: FieldType.time, values: times },
      number('value', [0.7, 0.8, null, null, null], unit),
      number('forecast', [null, null, 0.9, 1, 1.1], unit),
      number('lower', [0.6, 0.7, 0.85, 0.9, 0.95], unit),
      number('upper', [0.8, 0.9, 0.95, 1.1, 1.2], unit),
      number('anomaly', [null, 0.8, null, null, null], unit),
    ],
    meta: provenanceMeta({ kind: 'forecast', cutoff: hour, trust: 'good', signal: { kind: 'disk', limit: 1 } }),
  });
}

const plainFrame = createDataFrame({
  name: 'plain',
  fields: [
    { name: 'time', type: FieldType.time, values: times },
    { name: 'cpu', type: FieldType.number, values: [1, 2, 3, 4, 5] },
  ],
});

const read = (...frames: DataFrame[]) => readFrames(frames, { coverage: 0.95, now: 4 * hour, targets: [] });

describe('readFrames', () => {
  it('reads columns of the Foresight data source by their roles', () => {
    const { ready: drawn, plain } = read(forecastFrame('disk'));
    expect(plain).toEqual([]);
    expect(drawn).toMatchObject([
      { name: 'disk', cutoff: hour, limit: 1, trust: 'good', value: [0.7, 0.8, null, null, null], lines: [] },
    ]);
  });

  it('leaves series of other data sources to be forecast, and tables out', () => {
    const table = createDataFrame({ fields: [{ name: 'Series', type: FieldType.string, values: ['a'] }] });
    const { ready: drawn, plain } = read(plainFrame, table, createDataFrame({ fields: [] }));
    expect(drawn).toEqual([]);
    expect(plain).toMatchObject([{ name: 'plain cpu', values: [1, 2, 3, 4, 5] }]);
  });

  it.each([
    [[], 3 * hour, [1, 2, 3, 4]],
    [[{ refId: 'A', expr: 'rate(x[5m])' }], 3.9 * hour, [1, 2, 3, 4]],
    [[{ refId: 'A', rawSql: 'SELECT 1' }], 3.9 * hour, [1, 2, 3]],
    [[{ refId: 'B', rawSql: 'SELECT 1' }], 3 * hour, [1, 2, 3, 4]],
  ])('of %j leaves out what is not complete at %d', (targets, now, values) => {
    const { plain } = readFrames([{ ...plainFrame, refId: 'A' }], { coverage: 0.95, now, targets });
    expect(plain).toMatchObject([{ values, times: times.slice(0, values.length) }]);
  });

  it('draws what stands beside a series as lines of their own', () => {
    const frame = createDataFrame({
      name: 'parts',
      fields: [
        { name: 'time', type: FieldType.time, values: times },
        number('value', [1, 2, 3, 4, 5]),
        number('trend', [1, 1, 2, 2, 3]),
      ],
      meta: provenanceMeta({ kind: 'forecast', cutoff: hour }),
    });
    expect(read(frame).ready[0].lines.map(({ values }) => values)).toEqual([[1, 1, 2, 2, 3]]);
  });
});

describe('the time axis', () => {
  const { ready: drawn } = read(forecastFrame('disk'));

  it('goes on to the end of the forecast, unless that is not wanted', () => {
    expect(xRange(drawn, { from: -hour, to: hour }, true)).toEqual([-hour, 4 * hour]);
    expect(xRange(drawn, { from: -hour, to: hour }, false)).toEqual([-hour, hour]);
    expect(xRange(drawn, { from: -hour, to: 9 * hour }, true)).toEqual([-hour, 9 * hour]);
  });
});

describe('computeRunway', () => {
  const [disk] = read(forecastFrame('disk')).ready;

  it('tells when the forecast reaches the limit, from the last observation on', () => {
    const found = computeRunway(disk, { value: 1, crossing: 'above' });
    expect(found).toMatchObject({ state: 'reaches', hours: 2 });
    expect(found?.state === 'reaches' && found.probability).toBeGreaterThan(0.5);
  });

  it('knows what is beyond the limit already, and what stays clear of it', () => {
    expect(computeRunway(disk, { value: 0.75, crossing: 'above' })).toEqual({ state: 'across' });
    expect(computeRunway(disk, { value: 5, crossing: 'above' })).toMatchObject({ state: 'clear' });
    expect(computeRunway({ ...disk, forecast: undefined }, { value: 1, crossing: 'above' })).toBeUndefined();
  });
});

describe('findLimit', () => {
  const series = read(forecastFrame('a'), forecastFrame('b')).ready;

  it("is the option, else the series' own", () => {
    expect(findLimit(series, { limit: 3, crossing: 'below' })).toEqual({ value: 3, crossing: 'below' });
    expect(findLimit(series, { limit: null, crossing: 'above' })).toEqual({ value: 1, crossing: 'above' });
    expect(findLimit([{ ...series[0], limit: undefined }], { limit: null, crossing: 'above' })).toBeUndefined();
  });
});

describe('alignSeries', () => {
  const { ready: drawn } = read(forecastFrame('disk'));

  it('keeps columns as they are where all series share their times', () => {
    const { data, lines } = alignSeries([drawn[0], drawn[0]], true);
    expect(data[0]).toBe(drawn[0].times);
    expect(data[3]).toBe(drawn[0].value);
    expect(lines.map(({ role }) => role).slice(0, 5)).toEqual(['lower', 'upper', 'value', 'forecast', 'anomaly']);
    expect(alignSeries(drawn, false).lines.map(({ role }) => role)).not.toContain('anomaly');
  });

  it('spreads series over the times of all', () => {
    const later = {
      ...drawn[0],
      times: [hour / 2],
      value: [9],
      forecast: undefined,
      lower: undefined,
      upper: undefined,
    };
    const { data } = alignSeries([drawn[0], { ...later, anomaly: undefined }], true);
    expect(data[0].slice(0, 3)).toEqual([0, hour / 2, hour]);
    expect(data[data.length - 1].slice(0, 3)).toEqual([null, 9, null]);
  });
});

describe('readoutRows', () => {
  const { ready: drawn } = read(forecastFrame('disk'));
  const aligned = alignSeries(drawn, true);

  it('tells value, band and anomaly of the past, and the forecast of the future', () => {
    expect(readoutRows(aligned, drawn, 1)).toMatchObject([
      { name: 'disk', value: '0.8', forecast: '', band: '0.7 – 0.9', isAnomalous: true },
    ]);
    expect(readoutRows(aligned, drawn, 3)[0]).toMatchObject({ value: '', forecast: '1', isAnomalous: false });
  });

  it('gives the event that the time lies in, as the frame tells it', () => {
    const frame = forecastFrame('disk');
    const event: AnomalyEvent = {
      start: 0,
      end: hour,
      peak: 0,
      severity: 1,
      kind: 'spike',
      direction: 'up',
      observed: 0.8,
      expected: { lower: 0, upper: 0.7 },
    };
    const events = [event];
    const meta = provenanceMeta({ kind: 'forecast', events });
    const answered = read({ ...frame, meta }).ready;
    expect(readoutRows(aligned, answered, 1)[0].event).toMatchObject({
      kind: 'spike',
      observed: 0.8,
      expected: { lower: 0, upper: 0.7 },
    });
    expect(readoutRows(aligned, answered, 3)[0].event).toBeUndefined();
  });
});

describe('groupSeries', () => {
  const series = read(forecastFrame('a'), forecastFrame('b', 'bytes'), forecastFrame('c')).ready;
  const names = (groups: Array<typeof series>) => groups.map((group) => group.map(({ name }) => name).join(''));

  it('draws what has one unit together, or each series by itself', () => {
    expect(names(groupSeries(series, 'overlay'))).toEqual(['ac', 'b']);
    expect(names(groupSeries(series, 'multiples'))).toEqual(['a', 'b', 'c']);
  });

  it('fills the panel with as many columns as fit, and scrolls rather than to draw too low', () => {
    expect(layoutGrid(1, { width: 800, height: 300 })).toEqual({ columns: 1, width: 800, height: 300 });
    expect(layoutGrid(4, { width: 800, height: 300 })).toEqual({ columns: 3, width: 258, height: 150 });
    expect(layoutGrid(9, { width: 300, height: 300 })).toMatchObject({ columns: 1, height: 130 });
  });
});
