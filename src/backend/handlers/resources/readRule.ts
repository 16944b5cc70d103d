import { checkRule, type RuleSpec } from '../../../alerts';
import { createMessage } from '../../../texts';
import type { ResourceRequest } from '../../protocol/wire/messages';
import { historyReader } from '../historyReader';
import { HttpError } from './httpError';
import { readRequestSettings, type ResourceDeps } from './resource';

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
export async function openSources(request: ResourceRequest, deps: ResourceDeps) {
  const settings = await readRequestSettings(request, deps);
  const readHistory = historyReader(deps.history, settings, deps.noteRefusal);
  return { readHistory, calendar: settings.calendar, signal: deps.signal };
}
