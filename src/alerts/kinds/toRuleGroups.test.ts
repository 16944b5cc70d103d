import { examples } from '../../../test/support/alerts/examples';
import { recordingYaml } from '../formats/recordingYaml';
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

test('what asks Foresight alone is recorded where a data source for it is named', () => {
  const { responseDue } = examples;
  expect(toRecordingGroups([responseDue])).toEqual([]);
  expect(toRecordingGroups([responseDue], 'mimir')[0].rules).toHaveLength(4);
  expect(recordingYaml.supports(responseDue)).toMatchObject([{ field: 'source.uid' }]);
  expect(recordingYaml.supports(responseDue, { recordTo: 'mimir' })).toEqual([]);
});
