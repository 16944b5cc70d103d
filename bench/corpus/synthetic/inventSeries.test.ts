import { inventSeries } from './inventSeries';
import { listDemands } from './listDemands';
import { listSelectors } from './listSelectors';

const invent = (...exprs: string[]) => {
  const found = inventSeries(exprs.flatMap(listSelectors));
  return Object.fromEntries([...found].map(([metric, all]) => [metric, all.map((one) => Object.fromEntries(one))]));
};

const usual = { job: 'job-1', instance: 'instance-1' };

test('a series has what every selector demands, and the labels that the expression groups by', () => {
  expect(invent('sum by (pod) (rate(requests_total{code=~"5..", mode="a"}[5m]))')).toEqual({
    requests_total: [{ ...usual, code: '500', mode: 'a', pod: 'pod-1' }],
  });
});

test('selectors that contradict each other have a series each', () => {
  const { cpu } = invent('cpu{mode="idle"} / cpu{mode="user"}', 'cpu{mode!="idle"}');
  expect(cpu.map(({ mode }) => mode)).toEqual(['idle', 'user']);
});

test('a histogram has its buckets', () => {
  const { d_bucket: buckets } = invent('histogram_quantile(0.9, sum by (le) (rate(d_bucket[5m])))');
  expect(buckets.map(({ le }) => le)).toEqual(['0.1', '1', '+Inf']);
});

test('names of metrics and labels that Prometheus refuses are left out', () => {
  expect(invent('{__name__="not-one"}')).toEqual({});
});

test('a variable of a dashboard finds the series that its panels read', () => {
  const dashboard = {
    templating: { list: [{ name: 'host', type: 'query', query: 'label_values(up{job="api"}, host)' }] },
    panels: [{ targets: [{ expr: 'rate(requests_total{host=~"$host"}[$__rate_interval])' }] }],
  };
  const found = inventSeries(listDemands(dashboard));
  expect(found.get('up')?.map((one) => one.get('host'))).toEqual(['host-1']);
  expect(found.get('requests_total')?.map((one) => one.get('host'))).toEqual(['host-1']);
});
