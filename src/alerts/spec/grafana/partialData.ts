import type { PredictiveQuery } from '../../../queries';
import type { NoDataState } from '../ruleCommon';
import type { RuleStep } from './grafanaRule';

type PartialData = PredictiveQuery['partialData'];

/**
 * What a rule's query does with partial data where the rule does not say: no data, unless that would end its alerts or send
 * one; then an error.
 */
function choosePartialData(noData: NoDataState): PartialData {
  return noData === 'OK' || noData === 'Alerting' ? 'error' : 'noData';
}

/** The step with the choice that goes with its rule's state without data; steps that ask no Foresight stay as they are. */
export function withPartialData(step: RuleStep, noData: NoDataState): RuleStep {
  const chosen = choosePartialData(noData);
  const isPredictive = 'source' in step.model && chosen !== 'noData';
  return isPredictive ? { ...step, model: { ...step.model, partialData: chosen } } : step;
}

/** What a query does with partial data, where that is not what its rule's state without data asks for. */
export function readPartialData(model: RuleStep['model'], noData: NoDataState): { partialData?: PartialData } {
  const written = (model.partialData ?? 'noData') as PartialData;
  return written === choosePartialData(noData) ? {} : { partialData: written };
}
