import { examples } from '../../../test/support/alerts/examples';
import { toRecordingGroups } from './toRuleGroups';
import { toRecordingRules } from './toRecordingRules';

test('recording rules are in a group of their own beside that of the alerts', () => {
  const { anomaly, runwayTime } = examples;
  const specs = [anomaly, { ...runwayTime, group: 'slow', interval: '5m' }];
  const groups = toRecordingGroups(specs, 'mimir');
  expect(groups.map(({ name, interval }) => [name, interval])).toEqual([
    ['predictive recorded', 60],
    ['slow recorded', 300],
  ]);
  expect(groups.flatMap(({ rules }) => rules)).toEqual(specs.flatMap((spec) => toRecordingRules(spec, 'mimir')));
});

test('specs with nothing to record make no group', () => {
  expect(toRecordingGroups([examples.missing, examples.sloBurn], 'mimir')).toEqual([]);
});
