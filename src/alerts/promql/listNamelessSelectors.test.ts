import { listNamelessSelectors } from './listNamelessSelectors';

describe('a selector of several names is found where the name is dropped', () => {
  test.each([
    ['{__name__=~"app_vol_._bytes"}', ['{__name__=~"app_vol_._bytes"}']],
    ['{job="a"}', ['{job="a"}']],
    ['{__name__!="a"}', ['{__name__!="a"}']],
    ['sum(rate({__name__=~"a|b"}[5m]))', ['{__name__=~"a|b"}']],
    ['topk(5, {__name__=~"a|b"})', ['{__name__=~"a|b"}']],
    ['max by (__name__) ({__name__=~"a|b"})', ['{__name__=~"a|b"}']],
    ['a / {__name__=~"a|b"}', ['{__name__=~"a|b"}']],
  ])('%s', (expr, found) => expect(listNamelessSelectors(expr)).toEqual(found));
});

describe('it is harmless where only one name matches, where it is aggregated, and where the name is a label', () => {
  test.each([
    'a{job=~"b.*"}',
    '{__name__="a"}',
    '{__name__=~"a_total"}',
    '{"a.b", job=~"c.*"}',
    'sum by (job) ({__name__=~"a|b"})',
    'max without (x) ((last_over_time({__name__=~"a|b"}[5m])))',
    'label_replace({__name__=~"a|b"}, "metric", "$1", "__name__", "(.+)")',
    'sum(rate({app="x"} |= "y" [5m]))',
  ])('%s', (expr) => expect(listNamelessSelectors(expr)).toEqual([]));
});
