import { higher } from './measures/measure';
import { listConstantRows, listSetRows, listSummaryRows, toWideCsv } from './report';
import { summarise } from './summary';

const sets = [
  { set: 'b', results: [{ method: 'double, smoothed', figures: { F1: 0.25, series: 3 } }] },
  { set: 'a', results: [{ method: 'double, smoothed', figures: { F1: 0.75, series: 4 } }] },
];
const report = { measure: 'anomaly', sets, summaries: summarise(sets, { F1: higher }, []) };

it('gives a row per set with all figures, and one over all sets with the set that it depends on', () => {
  expect(listSetRows(report)[0]).toEqual({ set: 'b', method: 'double, smoothed', F1: 0.25, series: 3 });
  expect(listSummaryRows(report)).toEqual([
    {
      figure: 'F1',
      method: 'double, smoothed',
      sets: '2',
      mean: 0.5,
      worst: 0.25,
      'worst set': 'b',
      'mean without one set': '0.250 to 0.750',
      'most depends on': expect.any(String),
      'mean rank': 1,
    },
  ]);
});

it('gives a line per figure and method, with a column per set, as CSV', () => {
  expect(toWideCsv([report], ['own']).split('\n')).toEqual([
    '# own',
    'measure,figure,method,sets,mean,worst,worst set,lowest mean,lowest without,highest mean,highest without,mean rank,a,b',
    'anomaly,F1,"double, smoothed",2,0.5,0.25,b,0.25,a,0.75,b,1,0.75,0.25',
    '',
  ]);
});

it('marks constants that the file has otherwise', () => {
  const constant = { constant: 'none', file: 'none.ts', value: '1', chosenOn: ['a', 'b'], checkedOn: [] };
  expect(listConstantRows([constant])).toEqual([
    {
      constant: 'none',
      file: 'none.ts',
      value: '1 (the file has another)',
      'chosen on': 'a b',
      'checked on': '-',
    },
  ]);
});
