import { parse } from 'yaml';
import { toGrafanaApi } from '../formats/grafanaApi';
import { toProvisioningYaml } from '../formats/grafanaYaml';
import type { RuleSpec } from '.';
import { examples } from '../../../test/support/alerts/examples';
import { toAlertRules } from './toAlertRules';
import { toRuleGroups } from './toRuleGroups';

const entries = Object.entries(examples);
const { anomaly, runwayTime, sloBurn, missing, deviation } = examples;

describe('toAlertRules', () => {
  test('the address of a runbook is no template', () => {
    const [rule] = toAlertRules({ ...runwayTime, annotations: { runbook: 'https://runbooks/{{a}}?b={{' } });
    expect(rule.annotations.runbook_url).toBe('https://runbooks/%7B%7Ba}}?b=%7B%7B');
  });

  test.each(entries)(
    '%s has a condition, which is the last of the steps that decide, and steps that only read earlier ones',
    (_, spec) => {
      toAlertRules(spec).forEach(({ condition, data }) => {
        expect(condition).toBe(data.filter((step) => !('evidence' in step.model)).at(-1)?.refId);
        data.forEach(({ model }, i) => {
          const known = new Set(data.slice(0, i).map(({ refId }) => refId));
          const { type, expression } = model;
          const read = type === undefined ? [] : String(expression).match(/\b[A-Z]\b/g);
          read?.forEach((refId) => expect(known).toContain(refId));
        });
      });
    }
  );

  test.each(entries)('%s asks for a time range that begins before it ends, in every query', (_, spec) => {
    toAlertRules(spec)
      .flatMap(({ data }) => data)
      .filter(({ datasourceUid }) => datasourceUid !== '__expr__')
      .forEach(({ relativeTimeRange: { from, to } }) => expect(from).toBeGreaterThan(to));
  });

  test.each(entries)('%s is the same when made again', (_, spec) => {
    expect(toAlertRules(structuredClone(spec))).toEqual(toAlertRules(spec));
  });

  test('a name is no template, but a text of the user may be', () => {
    const named = { ...anomaly, name: 'Rate {{ .Danger }}' };
    expect(toAlertRules(named)[0].annotations.summary).toBe('Rate {{ "{{" }} .Danger }}');
    const own = { ...anomaly, annotations: { summary: '{{ $labels.pod }}' } };
    expect(toAlertRules(own)[0].annotations.summary).toBe('{{ $labels.pod }}');
  });

  test('states are those of the kind where the rule has none of its own', () => {
    const states = (spec: RuleSpec) => toAlertRules(spec).map(({ noData, execErr }) => [noData, execErr])[0];
    expect(states(missing)).toEqual(['Alerting', 'Alerting']);
    expect(states(runwayTime)).toEqual(['OK', 'Error']);
    expect(states({ ...runwayTime, noData: 'KeepLast', execErr: 'OK' })).toEqual(['KeepLast', 'OK']);
  });

  test('burn rates that are not urgent are milder', () => {
    const severities = toAlertRules(sloBurn).map(({ labels }) => labels.severity);
    expect(severities).toEqual(['critical', 'critical', 'warning', 'warning', 'critical']);
  });

  test('a deviation asks for the difference of both expressions', () => {
    const [{ data }] = toAlertRules({
      ...deviation,
      peer: 'b',
      source: { uid: 'p', query: { expr: 'a + 1' } },
    } as RuleSpec);
    expect(data[0].model.query).toEqual({ expr: '(a + 1) - on (route) (b)' });
  });
});

test('groups are those of folder and group, in the order of the rules', () => {
  const groups = toRuleGroups([anomaly, { ...runwayTime, group: 'slow', interval: '5m' }, missing]);
  expect(groups.map(({ name, interval, rules }) => [name, interval, rules.length])).toEqual([
    ['predictive', 60, 2],
    ['slow', 300, 1],
  ]);
});

test('a dollar sign is no environment variable in a file, and stays as it is in queries and annotations', () => {
  const annotations = { summary: '{{ $labels.pod }}' };
  const spec: RuleSpec = { ...anomaly, name: 'Costs $HOME', labels: { price: '${USER}' }, annotations };
  const groups = toRuleGroups([spec]);
  const [rule] = parse(toProvisioningYaml(groups)).groups[0].rules;
  expect(rule).toMatchObject({ title: 'Costs $$HOME', labels: { price: '$${USER}' }, annotations });
  expect(toGrafanaApi(groups[0]).rules[0]).toMatchObject({ title: 'Costs $HOME', labels: { price: '${USER}' } });
});
