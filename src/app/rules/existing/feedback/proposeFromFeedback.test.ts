import { examples } from '../../../../../test/support/alerts/examples';
import type { StoredFeedback } from '../../../../incidents';
import { listRuleUids, selectFeedback, type OwnRule } from './proposeFromFeedback';

const spec = { ...examples.anomaly, labels: { service: 'payment' } };
const rule = { source: { grafana_alert: { uid: 'stored' } }, spec } as unknown as OwnRule;

const said = (own: Partial<StoredFeedback>): StoredFeedback => ({
  id: 1,
  author: 'ann',
  verdict: 'noise',
  note: '',
  from: 0,
  services: ['payment'],
  ...own,
});

it('takes what is said of the alerts of the rule, by the uid that is stored or the one that it is written with', () => {
  const [, written] = listRuleUids(rule);
  const own = [said({ rule: 'stored', trouble: 'a' }), said({ rule: written, trouble: 'b' })];
  expect(selectFeedback([...own, said({ rule: 'other', trouble: 'c' })], rule)).toEqual(own);
});

it('takes what is said of whole incidents of its service, and not of other troubles in them', () => {
  const whole = said({ incident: 'i' });
  const others = [said({ incident: 'i', trouble: 'a' }), said({ incident: 'k', services: ['web'] })];
  expect(selectFeedback([whole, ...others], rule)).toEqual([whole]);
});

it('takes no incident where the rule names no service', () => {
  const unnamed = { ...rule, spec: examples.anomaly } as OwnRule;
  expect(selectFeedback([said({ incident: 'i' })], { ...unnamed, spec: { ...examples.anomaly, labels: {} } })).toEqual(
    []
  );
});
