import { checkRule, type RuleSpec } from '../../../alerts';
import { createMessage } from '../../../texts';
import type { ResourceRequest } from '../../protocol/wire/messages';
import { readSettings } from '../../settings';
import { historyReader } from '../historyReader';
import { HttpError } from './httpError';
import { requireInstance, type ResourceDeps } from './resource';

/** A rule that can be evaluated. @throws HttpError with all that is wrong with it. */
export function readRule(spec: unknown): RuleSpec {
  const problems = checkRule(spec as RuleSpec);
  if (problems.length > 0) {
    const reason = problems[0].message;
    throw new HttpError(400, createMessage('request.rule', { reason }), { problems });
  }
  return spec as RuleSpec;
}

/** How the rule's data source reads its sources, with the caches that live queries use. @throws HttpError without a data source. */
export function openSources(request: ResourceRequest, { history, now, signal }: ResourceDeps) {
  const instance = requireInstance(request);
  const settings = readSettings(instance, request.context.grafanaConfig, now());
  const readHistory = historyReader(history, { settings, instance, orgId: request.context.orgId });
  return { readHistory, calendar: settings.calendar, signal };
}
