import { createMessage } from '../../../../texts';
import type { Check, Finding } from '../../../check/check';
import { fail, notApplicable, pass, unknown, whenKnown } from '../../../check/findings';
import type { AlertRule, AlertRules } from '../../../reading/operation/rules/alertRule';

/** Recorded series and queries that tell how good models are. */
const modelMetrics = /^foresight_model_/;
const modelQueries: ReadonlySet<string> = new Set(['modelQuality', 'models']);

/** Is somebody told when forecasts get worse? */
export const modelWatch: Check = {
  id: 'model-watch',
  group: 'operation',
  title: createMessage('check.model-watch', {}),
  question: createMessage('check.model-watch-asked', {}),
  why: createMessage('check.model-watch-why', {}),
  perService: false,
  assess: ({ operation }) => whenKnown(operation.rules, (rules) => [assessRules(rules)]),
};

function assessRules({ rules, missing }: AlertRules): Finding {
  const active = rules.filter(({ isPaused }) => !isPaused);
  const own = active.filter(({ queries }) => queries.length > 0).length;
  const watching = active.filter(isWatch);
  if (watching.length > 0) {
    return pass(createMessage('check.model-watch-good', { name: watching[0].title, count: own }));
  }
  if (missing.length > 0) {
    return unknown(missing[0]);
  }
  return own === 0
    ? notApplicable(createMessage('check.model-watch-none', {}))
    : fail(createMessage('check.model-watch-bad', { count: own }), {
        mends: [{ kind: 'page', page: 'models', query: {}, title: createMessage('mend.models', {}) }],
      });
}

function isWatch({ queries, selectors }: AlertRule): boolean {
  return (
    queries.some(({ queryType }) => modelQueries.has(queryType)) ||
    selectors.some(({ metric }) => modelMetrics.test(metric))
  );
}
