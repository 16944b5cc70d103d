import { toAlertRules } from './toAlertRules';
import type { RuleSpec } from '.';
import { examples } from '../../../test/support/alerts/examples';
import { readPartialData } from '../spec/grafana/partialData';

const { anomaly, runwayTime, missing } = examples;
const readStep = (spec: RuleSpec) => {
  const [{ data, noData }] = toAlertRules(spec);
  return { noData, partialData: data[0].model.partialData, read: readPartialData(data[0].model, noData) };
};

test.each([
  ['no data sends an alert of its own', anomaly, { noData: 'NoData', partialData: undefined, read: {} }],
  ['no data would end its alerts', runwayTime, { noData: 'OK', partialData: 'error', read: {} }],
  [
    'no data would send its alert',
    { ...anomaly, noData: 'Alerting' },
    { noData: 'Alerting', partialData: 'error', read: {} },
  ],
  [
    'no data changes nothing',
    { ...runwayTime, noData: 'KeepLast' },
    { noData: 'KeepLast', partialData: undefined, read: {} },
  ],
  [
    'it says so itself',
    { ...runwayTime, learning: { partialData: 'noData' } },
    { noData: 'OK', partialData: undefined, read: { partialData: 'noData' } },
  ],
  [
    'it uses what there is',
    { ...anomaly, learning: { partialData: 'use' } },
    { noData: 'NoData', partialData: 'use', read: { partialData: 'use' } },
  ],
] as Array<[string, RuleSpec, object]>)('what a rule does with partial data where %s', (_, spec, expected) => {
  expect(readStep(spec)).toEqual(expected);
});

test('a step that asks no Foresight says nothing of partial data', () => {
  expect(toAlertRules(missing)[0].data[0].model).not.toHaveProperty('partialData');
});
