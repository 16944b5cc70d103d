import { toText } from '../../schema';
import { analyseExpression } from '../promql/analyseExpression';
import { listRangeWindows } from '../promql/listRangeWindows';
import { splitComparison, type Condition } from '../promql/splitComparison';
import type { ImportedRule } from './importedRule';

/** What a rule watches for, in the words of those who write rules. */
export type RuleClass =
  | 'Foresight'
  | 'classic conditions'
  | 'burn rate'
  | 'predict_linear'
  | 'absent'
  | 'threshold'
  | 'comparison of series'
  | 'combined'
  | 'other';

/** The class of a rule, by its expressions; `other` where they are none that is known. */
export function classifyRule({ spec, condition }: ImportedRule): RuleClass {
  if (spec !== undefined) {
    return 'Foresight';
  }
  if ('steps' in condition) {
    const types = condition.steps.map(({ model }) => toText(model.type));
    const exprs = condition.steps.flatMap(({ model }) => (typeof model.expr === 'string' ? [model.expr] : []));
    const decides = types.some((type) => type === 'threshold' || type === 'math');
    return types.includes('classic_conditions') ? 'classic conditions' : classifySteps(exprs, decides);
  }
  return classifyExpression('promql' in condition ? condition.promql : condition.logql);
}

function classifySteps(exprs: string[], decides: boolean): RuleClass {
  const classes = exprs.map(classifyExpression);
  const special = classes.find((one) => one === 'burn rate' || one === 'predict_linear' || one === 'absent');
  return special ?? (decides ? 'threshold' : (classes[0] ?? 'other'));
}

function classifyExpression(expr: string): RuleClass {
  const functions = new Set(analyseExpression(expr).metrics.flatMap((metric) => metric.functions));
  if (functions.has('predict_linear')) {
    return 'predict_linear';
  }
  if (functions.has('absent') || functions.has('absent_over_time')) {
    return 'absent';
  }
  return isBurnRate(expr) ? 'burn rate' : classifyCondition(splitComparison(expr));
}

/** The same share of failures over a long and a short window, both over a limit. */
function isBurnRate(expr: string): boolean {
  const windows = new Set(listRangeWindows(expr).map(({ window }) => window));
  return windows.size >= 2 && /\band\b/i.test(expr) && (expr.match(/>/g) ?? []).length >= 2;
}

function classifyCondition(condition: Condition | undefined): RuleClass {
  if (condition === undefined) {
    return 'other';
  }
  if ('combined' in condition) {
    return 'combined';
  }
  if ('absence' in condition) {
    return 'absent';
  }
  return condition.comparison.sides ? 'comparison of series' : 'threshold';
}
