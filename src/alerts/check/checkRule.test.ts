import { checkRule, checkRules } from './checkRule';
import type { RuleSpec } from '../kinds';
import { examples } from '../../../test/support/alerts/examples';

type Fields = Record<string, unknown>;

/** An example with some fields other than they should be. */
function changed(name: string, fields: Fields): RuleSpec {
  return { ...examples[name], ...fields } as unknown as RuleSpec;
}

function withExpr(name: string, expr: unknown): RuleSpec {
  return changed(name, { source: { uid: 'prometheus', query: { refId: 'A', expr } } });
}

const refused: Array<[claim: string, spec: RuleSpec, field: string, message: RegExp]> = [
  ['an unknown kind', changed('anomaly', { kind: 'guess' }), 'kind', /"guess".*Choose one of anomaly, forecastBreach/],
  [
    'no folder',
    changed('anomaly', { folder: undefined }),
    'folder',
    /folder is missing\. Give a text that is not empty/,
  ],
  ['no query', changed('anomaly', { source: { uid: 'p' } }), 'source.query', /missing\. Give the source's own query/],
  [
    'a quorum of none',
    changed('anomaly', { quorum: { of: 5 } }),
    'quorum.anomalous',
    /missing\. Give a whole number from 1/,
  ],
  ['a missing name', changed('anomaly', { name: ' ' }), 'name', /name is " "\. Give a text/],
  ['an unknown severity', changed('anomaly', { severity: 'page' }), 'severity', /"page"\. Choose one of critical/],
  ['a limit that is no number', changed('runwayTime', { limit: NaN }), 'limit', /limit is null\. Give a number/],
  ['a name too long', changed('anomaly', { name: 'x'.repeat(191) }), 'name', /191 characters long.*190: shorten/],
  ['a name whose part is too long', changed('sloBurn', { name: 'x'.repeat(180) }), 'name', /180 char.*allows 172/],
  ['a line break in a name', changed('anomaly', { name: 'a\nb' }), 'name', /control characters.*Remove/],
  ['a uid too long', changed('anomaly', { folderUid: 'u'.repeat(41) }), 'folderUid', /A uid has 1 to 40/],
  ['a uid with a slash', changed('anomaly', { foresight: 'a/b' }), 'foresight', /"a\/b"\. A uid has/],
  [
    'a label of Grafana',
    changed('anomaly', { labels: { alertname: 'x' } }),
    'labels.alertname',
    /set by Grafana itself/,
  ],
  [
    'a label of the folder',
    changed('anomaly', { labels: { grafana_folder: 'x' } }),
    'labels.grafana_folder',
    /Choose an/,
  ],
  ['a label with two underscores', changed('anomaly', { labels: { __a: 'x' } }), 'labels.__a', /set by Grafana itself/],
  [
    'a label of the rule',
    changed('anomaly', { labels: { severity: 'x' } }),
    'labels.severity',
    /the rule's own severity/,
  ],
  ['a label that is no name', changed('anomaly', { labels: { 'a-b': 'x' } }), 'labels.a-b', /"a-b" is no label name/],
  ['a label that is no text', changed('anomaly', { labels: { a: 1 } }), 'labels.a', /Label a is 1\. Give a text/],
  [
    'a runbook that is code',
    changed('anomaly', { annotations: { runbook: 'javascript:x()' } }),
    'annotations.runbook',
    /begins with https/,
  ],
  [
    'a summary that is no text',
    changed('anomaly', { annotations: { summary: 5 } }),
    'annotations.summary',
    /is 5\. Give a text/,
  ],
  [
    'a panel without a number',
    changed('anomaly', { annotations: { panel: { dashboardUid: 'a' } } }),
    'annotations.panel.panelId',
    /panel's number/,
  ],
  ['a pairing that is no label', changed('deviation', { on: ['a) or (b'] }), 'on', /"a\) or \(b", which is no label/],
  ['an interval of 15 s', changed('anomaly', { interval: '15s' }), 'interval', /interval is 15s.*multiple of 10s/],
  ['an interval of 0', changed('anomaly', { interval: '0s' }), 'interval', /"0s", which is not a duration above 0/],
  ['an unreadable for', changed('anomaly', { for: 'soon' }), 'for', /for is "soon".*such as 5m/],
  ['an unreadable keepFiring', changed('anomaly', { keepFiring: '5' }), 'keepFiring', /keepFiring is "5"/],
  ['a step that is no text', changed('anomaly', { learning: { step: 5 } }), 'learning.step', /learning\.step is 5/],
  ['a quorum of more than all', changed('anomaly', { quorum: { anomalous: 6, of: 5 } }), 'quorum', /6 of 5.*3 of 5/],
  [
    'a recovery at the limit',
    changed('forecastBreach', { recovery: 1000 }),
    'recovery',
    /Choose a recovery below 1000/,
  ],
  [
    'a recovery below a lower limit',
    changed('forecastBreach', { crossing: 'below', recovery: 900 }),
    'recovery',
    /fires under 1000.*above 1000/,
  ],
  ['a recovery with less time left', changed('runwayTime', { recovery: 24 }), 'recovery', /48 hours left.*above 48/],
  ['a recovery at a higher probability', changed('runwayProbability', { recovery: 0.95 }), 'recovery', /below 0\.9\./],
  ['a recovery with more anomalies', changed('anomaly', { recovery: 3 }), 'recovery', /Choose a recovery below 3/],
  ['a recovery without a limit', changed('outlier', { recovery: 1 }), 'recovery', /kind outlier have no limit.*Remove/],
  ['a probability of 1', changed('runwayTime', { fires: { probability: 1 } }), 'fires.probability', /is 1\. .*below 1/],
  ['no condition of a runway', changed('runwayTime', { fires: {} }), 'fires.probability', /is missing/],
  [
    'a time left that is no text',
    changed('runwayTime', { fires: { within: 2 } }),
    'fires.within',
    /within is 2\. Give a/,
  ],
  ['an objective in percent', changed('sloBurn', { objective: 99.9 }), 'objective', /99\.9\. .*such as 0\.999/],
  ['a period of a week', changed('sloBurn', { period: '7d' }), 'period', /period is 7d.*28d to 31d/],
  ['a negative tolerance', changed('flat', { tolerance: -1 }), 'tolerance', /-1\. Give 0 or more/],
  ['a window that cannot be read', changed('missing', { within: 'x' }), 'within', /within is "x"/],
  ['an empty query', changed('outlier', { source: { uid: 'p', query: {} } }), 'source.query', /is empty\. Give/],
  ['an empty expression', withExpr('outlier', ''), 'source.query', /source\.query is empty/],
  ['an expression that reaches out', withExpr('outlier', 'a) or (b'), 'source.query.expr', /not closed\. Close it/],
  ["a dashboard's variable", withExpr('outlier', 'up{job="$job"}'), 'source.query.expr', /value instead of \$job/],
  ['an error ratio without a window', withExpr('sloBurn', 'a / b'), 'source.query.expr', /Write \$window/],
  [
    'a difference of no expression',
    changed('deviation', { source: { uid: 'sql', query: { rawSql: 'x' } } }),
    'source.query.expr',
    /subtracted from each other/,
  ],
  ['a peer that reaches out', changed('deviation', { peer: 'a]' }), 'peer', /peer is "a\]".*Close it/],
  [
    'a horizon beyond training',
    changed('forecastBreach', { horizon: '20d', learning: { training: '14d', step: '1h' } }),
    'learning',
    /horizon is 20d, but the forecast learns from 14d only\. Shorten the horizon or widen/,
  ],
  ['an unreadable horizon', changed('runwayTime', { horizon: 'later' }), 'learning', /Horizon is "later"/],
  [
    'an unknown option',
    changed('outlier', { learning: { sensitivity: 3 } }),
    'learning',
    /sensitivity, which is not known/,
  ],
  ['an option out of range', changed('anomaly', { learning: { coverage: 2 } }), 'learning', /coverage is 2\. Allowed/],
];

describe('checkRule', () => {
  test.each(refused)('refuses %s', (...[, spec, field, message]) => {
    expect(checkRule(spec)).toEqual([{ field, message: expect.stringMatching(message) }]);
  });

  test.each([undefined, null, 5, 'rule', []])('refuses %p, which is no rule', (value) => {
    expect(checkRule(value as unknown as RuleSpec)).toEqual([
      { field: 'rule', message: expect.stringMatching(/Give an object/) },
    ]);
  });

  test('tells all that is wrong, not only the first', () => {
    const spec = changed('anomaly', {
      interval: '7s',
      for: 'x',
      labels: { alertname: 'a' },
      recovery: 9,
      folderUid: 'a b',
    });
    const fields = checkRule(spec).map(({ field }) => field);
    expect(fields.sort()).toEqual(['folderUid', 'for', 'interval', 'labels.alertname', 'recovery']);
  });

  test('takes a for that is no multiple of the interval, and none at all', () => {
    expect(checkRule(changed('anomaly', { for: '90s' }))).toEqual([]);
    expect(checkRule(changed('anomaly', { for: '0s' }))).toEqual([]);
  });
});

describe('secrets', () => {
  const secret = (parts: string[]) => parts.join('');
  test.each([
    ['a Grafana token', secret(['glsa', '_', 'A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6', '_0a1b2c3d'])],
    ['a GitHub token', secret(['ghp', '_', 'a1'.repeat(18)])],
    ['a Slack token', secret(['xoxb', '-1234567890-', 'abcdefghij'])],
    ['a Slack webhook', secret(['https://hooks.slack.com', '/services/', 'T00000000/B00000000/abcdefgh'])],
    ['an AWS access key', secret(['AKIA', 'ABCDEFGHIJKLMNOP'])],
    ['a private key', secret(['-----BEGIN RSA ', 'PRIVATE KEY-----'])],
    ['a password in an address', secret(['https://admin', ':hunter22', '@example.org/x'])],
    ['an authorization header', secret(['Authorization: Bearer ', 'abcdefghijklmnopqrstuvwxyz'])],
    ['a password or key', secret(['password', '=correcthorse'])],
  ])('%s is refused in labels and annotations, and not repeated', (what, text) => {
    const problems = checkRule(changed('anomaly', { labels: { note: text }, annotations: { summary: text } }));
    expect(problems.map(({ field }) => field)).toEqual(expect.arrayContaining(['labels.note', 'annotations.summary']));
    problems.forEach(({ message }) => expect(message).not.toContain(text));
    expect(problems.map(({ message }) => message).join()).toContain(what);
  });

  test.each([
    'The password service is slow',
    'https://runbooks.example.org/auth/token-rotation#step-2',
    'secret rotation: see {{ $labels.cluster }}',
    'Basic checks first',
    'mailto:oncall@example.org',
  ])('"%s" is none', (text) => {
    expect(checkRule(changed('anomaly', { annotations: { summary: text } }))).toEqual([]);
  });
});

describe('checkRules', () => {
  const { anomaly, runwayTime } = examples;

  test("names the rule by its place, and its problems before the list's", () => {
    const [problem] = checkRules([anomaly, changed('runwayTime', { for: 'x' })]);
    expect(problem.field).toBe('[1].for');
  });

  test('refuses a name twice in a group, and takes it in another', () => {
    expect(checkRules([anomaly, { ...runwayTime, name: anomaly.name }])).toEqual([
      { field: '[1].name', message: expect.stringMatching(/rule \[0\] of group "predictive" has already/) },
    ]);
    expect(checkRules([anomaly, { ...runwayTime, name: anomaly.name, group: 'other' }])).toEqual([]);
  });

  test('refuses two intervals in a group, and takes one written in two ways', () => {
    expect(checkRules([anomaly, { ...runwayTime, interval: '5m' }])).toEqual([
      { field: '[1].interval', message: expect.stringMatching(/interval is 5m.*every 1m/) },
    ]);
    expect(checkRules([anomaly, { ...runwayTime, interval: '60s' }])).toEqual([]);
  });
});
