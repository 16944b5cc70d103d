/** A query of the scripted series: of a time, or of the seconds before it. */
const query = (refId: string, expr: string, seconds = 0) => ({
  refId,
  datasourceUid: 'SOURCE',
  relativeTimeRange: { from: seconds || 600, to: 0 },
  model: { refId, expr, instant: seconds === 0, range: seconds > 0 },
});

const expression = (refId: string, model: Record<string, unknown>) => ({
  refId,
  datasourceUid: '__expr__',
  model: { refId, datasource: { type: '__expr__', uid: '__expr__' }, ...model },
});

const above = (of: string, limit: number, recovery?: number) =>
  expression('C', {
    type: 'threshold',
    expression: of,
    conditions: [
      {
        evaluator: { type: 'gt', params: [limit] },
        ...(recovery !== undefined && { unloadEvaluator: { type: 'lt', params: [recovery] } }),
      },
    ],
  });

const classic = (of: string, reducer: string, operator: string) => ({
  type: 'query',
  query: { params: [of] },
  reducer: { type: reducer },
  evaluator: { type: 'gt', params: [5] },
  operator: { type: operator },
});

interface HistoryRule {
  title: string;
  data: unknown[];
  for?: string;
  [field: string]: unknown;
}

const high = (expr: string) => [query('A', expr), above('A', 5)];

/** The last number of two steps, none where the series is NaN in all of them. */
const lastNumber = () => [
  query('A', 'odd', 15),
  expression('B', { type: 'reduce', expression: 'A', reducer: 'last', settings: { mode: 'dropNN' } }),
  above('B', 5),
];

/** Rules with everything that decides about the states of alerts, all of which end in step C. */
const rules: HistoryRule[] = [
  { title: 'Pending', data: high('wave'), for: '20s' },
  { title: 'Recovery threshold', data: [query('A', 'wave'), above('A', 5, 3)], for: '10s' },
  {
    title: 'Classic conditions',
    data: [
      query('A', 'wave', 60),
      query('B', 'single', 30),
      expression('C', {
        type: 'classic_conditions',
        conditions: [classic('A', 'avg', 'and'), classic('B', 'max', 'or')],
      }),
    ],
  },
  {
    title: 'Last number and math',
    data: [
      query('A', 'wave', 40),
      expression('B', { type: 'reduce', expression: 'A', reducer: 'last', settings: { mode: 'dropNN' } }),
      expression('C', { type: 'math', expression: '$B > 5 && $B < 100' }),
    ],
  },
  {
    title: 'Mean',
    data: [
      query('A', 'wave', 60),
      expression('B', {
        type: 'reduce',
        expression: 'A',
        reducer: 'mean',
        settings: { mode: 'replaceNN', replaceWithValue: 0 },
      }),
      above('B', 4, 3),
    ],
    for: '10s',
  },
  {
    title: 'Two queries',
    data: [
      query('A', 'max by (part) (wave)'),
      query('B', 'max(single)'),
      expression('M', { type: 'math', expression: '$A - 2 * $B' }),
      above('M', 0),
    ],
    noDataState: 'OK',
  },
  { title: 'Keeps firing', data: high('wave'), for: '10s', keep_firing_for: '30s' },
  { title: 'Gone for three', data: high('wave'), missingSeriesEvalsToResolve: 3 },
  { title: 'Without data', data: high('single'), for: '10s' },
  { title: 'Without data at once', data: high('single') },
  { title: 'Without data alerting', data: high('single'), for: '10s', noDataState: 'Alerting' },
  { title: 'Without data well', data: high('single'), noDataState: 'OK', keep_firing_for: '10s' },
  { title: 'Without data as before', data: high('single'), noDataState: 'KeepLast' },
  { title: 'Without data as before, later', data: high('single'), for: '20s', noDataState: 'KeepLast' },
  { title: 'Not a number', data: high('odd'), for: '10s' },
  { title: 'Without a number', data: lastNumber(), for: '10s' },
  { title: 'Without a number alerting', data: lastNumber(), for: '10s', noDataState: 'Alerting' },
  { title: 'Without a number well', data: lastNumber(), noDataState: 'OK' },
  { title: 'Without a number as before', data: lastNumber(), noDataState: 'KeepLast' },
  {
    title: 'Failing',
    data: [
      query('A', 'max by (part) (wave)', 30),
      query('B', 'max(steady)'),
      expression('C', { type: 'math', expression: '$A > $B' }),
    ],
    execErrState: 'Alerting',
  },
];

/** Rules that are evaluated less often: Grafana spreads groups over their intervals. */
const slowRules: HistoryRule[] = [{ title: 'Every half minute', data: high('wave') }];

/** The rules as Grafana's provisioning API takes groups of them, over a Prometheus data source. */
export function buildHistoryGroups(folderUid: string, source: string): Array<Record<string, unknown>> {
  const place = { folderUid, source };
  return [buildGroup('history', 10, { ...place, rules }), buildGroup('slow', 30, { ...place, rules: slowRules })];
}

function buildGroup(
  group: string,
  interval: number,
  { folderUid, source, rules: own }: { folderUid: string; source: string; rules: HistoryRule[] }
): Record<string, unknown> {
  const all = own.map((rule, i) => ({
    uid: `foresight-${group}-${i}`,
    orgID: 1,
    folderUID: folderUid,
    ruleGroup: group,
    condition: 'C',
    for: '0s',
    noDataState: 'NoData',
    execErrState: 'Error',
    ...rule,
  }));
  const text = JSON.stringify({ title: group, folderUid, interval, rules: all });
  return JSON.parse(text.replaceAll('"SOURCE"', JSON.stringify(source)));
}
