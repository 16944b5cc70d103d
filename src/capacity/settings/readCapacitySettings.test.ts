import { day } from '../../engine';
import { readCapacitySettings } from './readCapacitySettings';

function read(given: unknown) {
  const problems: string[] = [];
  return { settings: readCapacitySettings(given, (problem) => problems.push(problem)), problems };
}

test('capacity is planned with a fifth of headroom and two weeks of lead time where nothing is said', () => {
  expect(read(undefined)).toEqual({ settings: { headroom: 0.8, leadTimes: { default: 14 * day } }, problems: [] });
});

test('each kind may have a lead time of its own', () => {
  const { settings } = read({ headroom: 0.7, leadTime: { default: '7d', disk: '30d' } });
  expect(settings).toEqual({ headroom: 0.7, leadTimes: { default: 7 * day, disk: 30 * day } });
});

test.each([
  [{ headroom: 2 }, /headroom/],
  [{ headroom: 0 }, /headroom/],
  [{ leadTime: { disk: 'soon' } }, /disk|leadTime/],
  [{ leadTime: { default: '900d' } }, /365d/],
  [{ leadTimes: {} }, /leadTimes/],
])('%j is reported, and the default holds', (given, problem) => {
  const { settings, problems } = read(given);
  expect(problems.join(' ')).toMatch(problem);
  expect(settings.headroom).toBe(0.8);
});
