import type { RuleStep } from '../../spec/grafana/grafanaRule';
import { createExpression } from '../expressions';

/** Steps so that each stands after those that it reads. @throws Error where one reads itself, or a step that there is not. */
export function orderSteps(steps: RuleStep[]): RuleStep[] {
  const byName = new Map(steps.map((step) => [step.refId, step]));
  const ordered = new Set<RuleStep>();
  const visit = (step: RuleStep, above: string[]): void => {
    if (above.includes(step.refId)) {
      throw new Error(`The steps ${[...above, step.refId].join(', ')} read one another in a circle.`);
    }
    listReads(step).forEach((name) => {
      const read = byName.get(name);
      if (read === undefined) {
        throw new Error(`Step ${step.refId} reads step "${name}", which there is not.`);
      }
      if (!ordered.has(read)) {
        visit(read, [...above, step.refId]);
      }
    });
    ordered.add(step);
  };
  steps.forEach((step) => !ordered.has(step) && visit(step, []));
  return [...ordered];
}

function listReads(step: RuleStep): string[] {
  return step.datasourceUid === '__expr__' ? createExpression(step).reads : [];
}

/** Reducers whose result grows with the number of points. */
const counting = /"(?:reducer|downsampler|type)":"(?:sum|count|count_non_null)"/;

/** The letters of the steps whose points are counted or summed. */
export function listCounted(steps: RuleStep[]): string[] {
  return steps.filter(({ model }) => counting.test(JSON.stringify(model))).flatMap(listReads);
}
