import { toQualityQuery } from './toQualityQuery';

const options = { span: '28d', recent: '7d' };
const model = { source: { uid: 'p' }, query: { expr: 'up' }, longCycles: 'auto', coldStart: 'auto' };

test.each(['forecast', 'runway'])(
  'a %s that learns of more than its own window is measured as one that does',
  (queryType) => {
    const query = toQualityQuery({ ...model, queryType, limit: 9 }, 'rule', options);
    expect(query).toMatchObject({ queryType: 'modelQuality', longCycles: 'auto', coldStart: 'auto', ...options });
  }
);

test.each(['anomalies', 'scaling'])('%s learn of their own window only, whatever their fields say', (queryType) => {
  const query = toQualityQuery({ ...model, queryType }, 'rule', options);
  expect(query).toMatchObject({ longCycles: 'off', coldStart: 'off' });
});
