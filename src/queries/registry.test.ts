import { listOutputs, outputFor } from './query';
import { seriesQueryTypes, type SeriesQueryTypeName } from './registry';

const queryTypes = Object.keys(seriesQueryTypes) as SeriesQueryTypeName[];

describe('outputFor', () => {
  it('gives an alert rule a number column of the query type, whatever was saved for people', () => {
    for (const queryType of queryTypes) {
      const numbers = listOutputs(queryType).map((output) => outputFor({ queryType, output }, true));
      expect(listOutputs(queryType)).toEqual(expect.arrayContaining(numbers));
      for (const output of numbers) {
        expect(outputFor({ queryType, output }, true)).toBe(output);
      }
    }
  });

  it('leaves a panel what it asks for', () => {
    for (const queryType of queryTypes) {
      expect(listOutputs(queryType).map((output) => outputFor({ queryType, output }, false))).toEqual(
        listOutputs(queryType)
      );
    }
  });

  it('alerts on the time that is left, and on how bad forecasts have been', () => {
    expect(outputFor({ queryType: 'runway', output: 'table' }, true)).toBe('runwayHours');
    expect(outputFor({ queryType: 'runway', output: 'probability' }, true)).toBe('probability');
    expect(outputFor({ queryType: 'backtest', output: 'windows' }, true)).toBe('mase');
  });
});
