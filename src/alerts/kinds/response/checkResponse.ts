import { formatValue, toText } from '../../../schema';
import { problemIf, type RuleProblem } from '../../spec/problem';
import type { ResponseRule } from './schema';

const id = /^[a-z][a-z0-9-]{0,39}$/;

/**
 * What would make an alert about a response unsafe. Grafana's own alerts about missing data and failed queries have the labels of
 * their rule, and would reach the engine.
 */
export function checkResponse({
  source,
  output,
  noData = 'OK',
  execErr = 'OK',
  keepFiring,
}: ResponseRule): RuleProblem[] {
  const { action, target } = source.query;
  const isUnknown = typeof action !== 'string' || !id.test(action);
  const alerts = (state: string) =>
    `is ${state}, which alerts without a decision. Leave it out: an action is due only where its gates have passed.`;
  return [
    ...problemIf(
      isUnknown,
      'source.query.action',
      `source.query.action is ${formatValue(action)}. Give the id of an action of the catalogue: small letters, digits and hyphens.`
    ),
    ...problemIf(
      target !== undefined && toText(target).length > 200,
      'source.query.target',
      'source.query.target is longer than 200 characters. Give one target, or leave it out for all.'
    ),
    ...problemIf(noData !== 'OK', 'noData', `noData ${alerts(noData)}`),
    ...problemIf(execErr !== 'OK', 'execErr', `execErr ${alerts(execErr)}`),
    ...problemIf(
      output === 'due' && keepFiring !== undefined,
      'keepFiring',
      `keepFiring is ${keepFiring}, but nothing is to be done when an action is no longer due. Leave it out.`
    ),
  ];
}
