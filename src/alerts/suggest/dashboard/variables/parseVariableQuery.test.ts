import { formatVariableQuery, parseVariableQuery } from './parseVariableQuery';

test.each([
  ['label_values(job)', { find: 'labelValues', label: 'job' }],
  ['label_values({}, job)', { find: 'labelValues', label: 'job' }],
  ['label_values(up, job)', { find: 'labelValues', label: 'job', selector: 'up' }],
  ['label_values(up{a="b,c", d="e"},job) ', { find: 'labelValues', label: 'job', selector: 'up{a="b,c", d="e"}' }],
  ['label_names()', { find: 'labelNames' }],
  ['label_names(node)', { find: 'labelNames', selector: '{__name__=~".*node.*"}' }],
  ['metrics(.*_total)', { find: 'metrics', pattern: '.*_total' }],
  ['query_result(topk(5, sum(up) by (job)))', { find: 'queryResult', expr: 'topk(5, sum(up) by (job))' }],
  ['up{job="a"}', { find: 'series', selector: 'up{job="a"}' }],
  ['', undefined],
  ['label_values()', undefined],
  ['query_result()', undefined],
])('%s is %j', (text, expected) => expect(parseVariableQuery(text)).toEqual(expected));

test.each([
  [' label_values(job) ', 'label_values(job)'],
  [{ query: 'label_values(up, job)', refId: 'x' }, 'label_values(up, job)'],
  [{ qryType: 0, refId: 'x' }, 'label_names()'],
  [
    { qryType: 1, metric: 'up', label: 'job', labelFilters: [{ label: 'a', op: '=~', value: '$b' }] },
    'label_values(up{a=~"$b"}, job)',
  ],
  [{ qryType: 1, label: 'job' }, 'label_values(job)'],
  [{ qryType: 2, metric: 'node_.*' }, 'metrics(node_.*)'],
  [{ qryType: 3, varQuery: 'sum(\nup)' }, 'query_result(sum( up))'],
  [{ qryType: 4, seriesQuery: 'up' }, 'up'],
  [{ qryType: 5, classicQuery: 'label_names()' }, 'label_names()'],
  [{ type: 1, label: 'app', stream: '{env="p"}' }, 'label_values({env="p"}, app)'],
  [{ type: 0 }, 'label_names()'],
  [null, ''],
  [{ qryType: 99 }, ''],
])('%j is written %s', (query, expected) => expect(formatVariableQuery(query)).toBe(expected));
