import { panelLimits } from './panelLimits';

const steps = (...list: Array<[value: number | null, color?: string]>) =>
  list.map(([value, color]) => ({ value, color }));
const drawn = { thresholdsStyle: { mode: 'line' } };

function limitsOf(type: string, defaults: object, more: object = {}) {
  return panelLimits({ type, fieldConfig: { defaults }, ...more }, { refId: 'A', legendFormat: 'used' }).limits;
}

const above = (value: number) => ({ value, crossing: 'above', from: 'threshold' });
const below = (value: number) => ({ value, crossing: 'below', from: 'threshold' });

test('thresholds that are not drawn are no limits of a time series, nor is the one that every new panel has', () => {
  const thresholds = { mode: 'absolute', steps: steps([null, 'green'], [7, 'red']) };
  expect(limitsOf('timeseries', { thresholds })).toEqual([]);
  expect(limitsOf('timeseries', { thresholds, custom: drawn })).toEqual([above(7)]);
  expect(limitsOf('gauge', { thresholds: { mode: 'absolute', steps: steps([null, 'green'], [80, 'red']) } })).toEqual(
    []
  );
  expect(limitsOf('gauge', { thresholds })).toEqual([above(7)]);
});

describe('the colours say which side is dangerous', () => {
  test.each([
    ['green, then red', steps([null, 'green'], [90, 'red']), [above(90)]],
    ['red, then green', steps([null, 'red'], [10, 'green']), [below(10)]],
    ['the most serious first', steps([null, 'green'], [70, '#EAB839'], [90, 'dark-red']), [above(90), above(70)]],
    ['red, yellow, green', steps([null, 'red'], [10, 'yellow'], [20, 'green']), [below(10), below(20)]],
    ['red at both ends', steps([null, 'red'], [10, 'green'], [90, 'red']), [above(90), below(10)]],
    ['rgb', steps([null, 'rgba(50, 172, 45, 0.97)'], [5, 'rgba(245, 54, 54, 0.9)']), [above(5)]],
    ['blue and purple', steps([null, 'blue'], [5, 'purple']), []],
    ['no colours', steps([null], [5]), [{ value: 5, from: 'threshold' }]],
    ['in any order', steps([90, 'red'], [null, 'green']), [above(90)]],
  ])('%s', (_, list, limits) => {
    expect(limitsOf('stat', { thresholds: { mode: 'absolute', steps: list } })).toEqual(limits);
  });
});

test('thresholds in percent are those of the range of the panel', () => {
  const thresholds = { mode: 'percentage', steps: steps([null, 'green'], [80, 'red']) };
  expect(limitsOf('timeseries', { thresholds, custom: drawn, min: 100, max: 600 })[0]).toEqual(above(500));
  expect(limitsOf('timeseries', { thresholds, custom: drawn, unit: 'percentunit' })).toEqual([above(0.8)]);
  expect(limitsOf('timeseries', { thresholds, custom: drawn })).toEqual([]);
});

describe('an override counts for the queries that it matches', () => {
  const properties = [
    { id: 'unit', value: 'percent' },
    { id: 'thresholds', value: { mode: 'absolute', steps: steps([null, 'red'], [5, 'green']) } },
    { id: 'custom.thresholdsStyle', value: { mode: 'area' } },
  ];
  test.each<[matcher: object, isMatched: boolean]>([
    [{ id: 'byName', options: 'used' }, true],
    [{ id: 'byName', options: 'free' }, false],
    [{ id: 'byRegexp', options: '/^USE/i' }, true],
    [{ id: 'byRegexp', options: '(u+)+$' }, false],
    [{ id: 'byRegexp', options: '(' }, false],
    [{ id: 'byFrameRefID', options: 'A' }, true],
    [{ id: 'byNames', options: { mode: 'exclude', names: ['free'] } }, true],
    [{ id: 'constructor', options: 'used' }, false],
  ])('%j', (matcher, isMatched) => {
    const fieldConfig = { defaults: { unit: 'short' }, overrides: [{ matcher, properties }] };
    const read = panelLimits({ type: 'timeseries', fieldConfig }, { refId: 'A', legendFormat: 'used' });
    expect(read).toEqual(isMatched ? { unit: 'percent', limits: [below(5)] } : { unit: 'short', limits: [] });
  });
});

describe('panels of old dashboards have limits, too', () => {
  test('the thresholds of a graph, by their operator; what is fine is no limit', () => {
    const thresholds = [
      { value: 70, op: 'gt', colorMode: 'warning' },
      { value: 90, op: 'gt', colorMode: 'critical' },
      { value: 5, op: 'lt', colorMode: 'custom', lineColor: 'rgb(200, 20, 20)' },
      { value: 1, op: 'gt', colorMode: 'ok' },
    ];
    const panel = { type: 'graph', thresholds, yaxes: [{ format: 'percent', max: '100' }, { format: 'short' }] };
    const max = { value: 100, from: 'max' };
    expect(panelLimits(panel)).toEqual({ unit: 'percent', limits: [above(90), below(5), above(70), max] });
  });

  test('the thresholds of a Singlestat, where they colour it', () => {
    const panel = {
      type: 'singlestat',
      format: 'percentunit',
      thresholds: '0.7,0.9',
      colors: ['green', 'orange', 'red'],
    };
    expect(panelLimits({ ...panel, colorBackground: true }).limits).toEqual([above(0.9), above(0.7)]);
    expect(panelLimits(panel).limits).toEqual([]);
    const gauge = { show: true, minValue: 0, maxValue: 1 };
    expect(panelLimits({ ...panel, colors: ['red', 'orange', 'green'], gauge }).limits).toEqual([
      below(0.7),
      below(0.9),
      { value: 1, from: 'max' },
    ]);
  });

  test('the thresholds of an early gauge', () => {
    const thresholds = steps([null, 'green'], [60, 'red']);
    const options = { fieldOptions: { defaults: { unit: 'percent', max: 100 }, thresholds } };
    const max = { value: 100, from: 'max' };
    expect(panelLimits({ type: 'gauge', options })).toEqual({ unit: 'percent', limits: [above(60), max] });
  });
});

test.each([
  { type: 'constructor', thresholds: 7 },
  { type: 'graph', thresholds: { a: 1 }, yaxes: 'x' },
  { type: 'singlestat', thresholds: 5, colors: 'x', gauge: 1 },
  {
    type: 'stat',
    fieldConfig: { defaults: { thresholds: { steps: [null, 1, { value: 'x' }] } }, overrides: [{ matcher: 1 }] },
  },
  { fieldConfig: 'x', options: { fieldOptions: [] } },
])('a panel of another form has no limits: %j', (panel) => {
  expect(panelLimits(panel).limits).toEqual([]);
});
