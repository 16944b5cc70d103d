import { getDefaultQuery } from '../../queries';
import { isComplete, readForecastQuery, viewQuery } from './forecastQuery';

const linked = JSON.stringify({ source: 'prom', query: { expr: 'up' } });

describe('queryOf', () => {
  it('forecasts the query of a link', () => {
    expect(readForecastQuery({ linked })).toEqual({
      ...getDefaultQuery('forecast'),
      source: { uid: 'prom' },
      query: { expr: 'up' },
    });
  });

  it('prefers what was written here since', () => {
    const written = { ...readForecastQuery({ linked }), horizon: '2d' };
    expect(readForecastQuery({ linked, query: JSON.stringify(written) })).toEqual(written);
  });

  it.each(['{', '[1', '{"version":99}', undefined])('starts anew where the address has %s', (query) => {
    expect(readForecastQuery({ query })).toEqual(getDefaultQuery('forecast'));
  });
});

it('an empty query is not asked', () => {
  const query = readForecastQuery({ linked });
  expect(isComplete(query)).toBe(true);
  expect(isComplete({ ...query, query: { expr: ' ' } })).toBe(false);
  expect(isComplete({ ...query, source: { uid: '' } })).toBe(false);
});

it('each view asks the same of the source', () => {
  const query = readForecastQuery({ linked });
  expect(viewQuery(query, 'backtest')).toEqual({ ...query, queryType: 'backtest', output: 'scores' });
  expect(viewQuery(query, 'components')).toEqual({ ...query, output: 'components' });
});
