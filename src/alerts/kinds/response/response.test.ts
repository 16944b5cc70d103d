import { checkRule } from '../../check/checkRule';
import { toAlertRules } from '../toAlertRules';
import { responsePayload, responseEvidence, sinceStep } from '../../notify/payload/responsePayload';
import { response } from '.';

const { responseDue: due, responseSuggested: suggested } = response.examples;

test('what is due and what is suggested have labels of different names, so that a suggestion never reaches an engine', () => {
  const [[engine], [people]] = [toAlertRules(due), toAlertRules(suggested)];
  expect(engine.labels).toMatchObject({ foresight_action: 'restart-leaking' });
  expect(engine.labels).not.toHaveProperty('foresight_suggested');
  expect(people.labels).toMatchObject({ foresight_suggested: 'restart-leaking' });
  expect(people.labels).not.toHaveProperty('foresight_action');
});

test('an alert carries each number that its payload tells, and Grafana raises none without a decision', () => {
  const [rule] = toAlertRules(due);
  const outputs = Object.fromEntries(rule.data.map(({ refId, model }) => [refId, model.output]));
  expect(outputs).toEqual({ A: 'due', [sinceStep]: 'since', ...responseEvidence, C: undefined });
  expect(rule).toMatchObject({ noData: 'OK', execErr: 'OK', condition: 'C' });
  expect(responsePayload('5m')).toContain('($now.Add 300000000000)');
});

test.each([
  ['source.query.action', { source: { ...due.source, query: { action: 'Restart; rm' } } }],
  ['source.query.action', { source: { ...due.source, query: { target: 'a' } } }],
  ['source.query.target', { source: { ...due.source, query: { ...due.source.query, target: 'a'.repeat(201) } } }],
  ['noData', { noData: 'Alerting' as const }],
  ['execErr', { execErr: 'Error' as const }],
  ['keepFiring', { keepFiring: '10m' }],
])('%s that would act without a decision is refused', (field, change) => {
  expect(checkRule({ ...due, ...change }).map((problem) => problem.field)).toEqual([field]);
});

test('people may be told for longer than an action is suggested', () => {
  expect(checkRule({ ...suggested, keepFiring: '10m' })).toEqual([]);
});

test('no other rule may take the label that leads to an engine', () => {
  const problems = checkRule({ ...suggested, labels: { foresight_action: 'restart-leaking' } });
  expect(problems.map(({ field }) => field)).toEqual(['labels.foresight_action']);
});
