import { createComparison, isUpperComparison, readEvaluator, type Evaluator } from './compare';
import { readName } from './resample';
import { mapNumbers, type Expression } from './value';

/** A threshold of Grafana: a comparison, and another one that ends what is active already. */
export interface Threshold {
  /** The step whose numbers are compared. */
  of: string;
  /** Whether a value fires, given whether its alert is pending or firing already. */
  fires: (value: number, isActive: boolean) => boolean;
  /** True where larger values are worse. */
  isUpper: boolean;
  /** Whether there is a recovery threshold. */
  hasRecovery: boolean;
}

/** The threshold of a step's model. @throws Error where it has not exactly one condition that can be read. */
export function parseThreshold(model: Record<string, unknown>): Threshold {
  const { evaluator, unload } = readCondition(model);
  const isBeyond = createComparison(evaluator);
  const isBack = unload && createComparison(unload);
  return {
    of: readName(model.expression),
    fires: (value, isActive) => (isActive && isBack ? !isBack(value) : isBeyond(value)),
    isUpper: isUpperComparison(evaluator),
    hasRecovery: unload !== undefined,
  };
}

function readCondition({ conditions }: Record<string, unknown>): { evaluator: Evaluator; unload?: Evaluator } {
  if (!Array.isArray(conditions) || conditions.length !== 1) {
    throw new Error('A threshold needs exactly one condition.');
  }
  const { evaluator, unloadEvaluator } = Object(conditions[0]);
  const hasUnload = unloadEvaluator !== undefined && unloadEvaluator !== null;
  return { evaluator: readEvaluator(evaluator), ...(hasUnload && { unload: readEvaluator(unloadEvaluator) }) };
}

/** A threshold within a rule, whose result other steps read: 1 or 0, null where there is no number. */
export function createThreshold(model: Record<string, unknown>): Expression {
  const { of, fires } = parseThreshold(model);
  const toFlag = (value: number | null) => (value === null ? null : Number(fires(value, false)));
  return { reads: [of], compute: (variables) => (variables.get(of) ?? []).map((value) => mapNumbers(value, toFlag)) };
}
