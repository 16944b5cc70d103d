import { toText } from '../../../schema';
import type { RuleStep } from '../../spec/grafana/grafanaRule';
import { createClassicConditions } from './classicConditions';
import { createMath } from './computeMath';
import { createReduce } from './reduce';
import { createResample, readName } from './resample';
import { createThreshold } from './threshold';
import type { Expression } from './value';

type Model = Record<string, unknown>;

/** The types of expressions that Grafana computes itself, by name. */
const expressionTypes: ReadonlyMap<string, (model: Model) => Expression> = new Map([
  ['math', (model: Model) => createMath(toText(model.expression))],
  ['reduce', (model: Model) => createReduce(readName(model.expression), toText(model.reducer), Object(model.settings))],
  ['resample', createResample],
  ['threshold', createThreshold],
  ['classic_conditions', createClassicConditions],
]);

/** The expression of a step. @throws Error naming what of it is not known. */
export function createExpression({ model, refId }: RuleStep): Expression {
  const create = expressionTypes.get(toText(model.type));
  if (create === undefined) {
    const known = [...expressionTypes.keys()].join(', ');
    throw new Error(
      `Step ${refId} is of type "${toText(model.type)}", which cannot be backtested. Use one of ${known}.`
    );
  }
  return create(model);
}

export { parseThreshold, type Threshold } from './threshold';
export type { EvaluatedRange, Expression, Labels, Value, Variables } from './value';
