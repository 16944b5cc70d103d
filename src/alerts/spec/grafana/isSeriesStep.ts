import { seriesQueryTypes } from '../../../queries';
import { toText } from '../../../schema';
import type { RuleStep } from './grafanaRule';

/** Whether a step of Foresight asks a source for series: others are answered from several queries of their own. */
export function isSeriesStep({ model }: Pick<RuleStep, 'model'>): boolean {
  return Object.hasOwn(seriesQueryTypes, toText(model.queryType ?? 'forecast'));
}
