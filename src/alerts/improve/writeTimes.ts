import { formatDuration } from '../../queries';
import { isMapping, toText } from '../../schema';
import { findTimeFields } from '../import/formats';
import type { ImportedRule } from '../import/importedRule';
import { withTimes, type RuleTimes } from './steadyRule';

type Source = ImportedRule['source'];

/** A rule as it was read, with other times: everything else in it stays as it is. For `rewriteRules`. */
export function writeTimes(rule: ImportedRule, times: RuleTimes): Source {
  const { source, format } = rule;
  const { pending, keepFiring, inSeconds } = findTimeFields(format);
  const writeTime = (time: number) => (inSeconds === true ? time / 1000 : formatDuration(time));
  return writeSteps(withTimes(rule, times), {
    ...source,
    [pending]: writeTime(times.pending),
    [keepFiring]: writeTime(times.keepFiring),
  });
}

/** The models of the steps, wherever the rule has them. */
function writeSteps({ condition }: ImportedRule, source: Source): Source {
  if (!('steps' in condition)) {
    return source;
  }
  const models = new Map(condition.steps.map(({ refId, model }) => [refId, model]));
  const { grafana_alert: own, data } = source;
  if (isMapping(own)) {
    return { ...source, grafana_alert: { ...own, data: writeModels(own.data, models) } };
  }
  return { ...source, data: writeModels(data, models) };
}

function writeModels(data: unknown, models: ReadonlyMap<string, unknown>): unknown {
  return Array.isArray(data)
    ? data.map((step) => (isMapping(step) ? { ...step, model: models.get(toText(step.refId)) ?? step.model } : step))
    : data;
}
