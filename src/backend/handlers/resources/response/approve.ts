import { minute, day } from '../../../../engine';
import { ApprovalRefused, approveAction, type ApprovalResult } from '../../../../response';
import { openTriggers } from '../../../../registry';
import { object, text } from '../../../../schema';
import { render } from '../../../../texts';
import { createSendToEngine, formatScope } from '../../../response';
import type { ResourceRequest } from '../../../protocol/wire/messages';
import { createExecutor } from '../../../workers';
import { openRun } from '../../openRun';
import { HttpError } from '../httpError';
import { findRequestLanguage, readBody, readRequestSettings, type Answer, type ResourceDeps } from '../resource';
import { requireRecords } from './requireRecords';

const bodySchema = object({
  action: text('the id of an action', 100),
  target: text('the target of the action', 500),
  key: text('the key of the decision as it was shown', 500),
});

/** Hands an action over that a person approves, at most once, if it is still to be done. */
export async function approveResponse(request: ResourceRequest, deps: ResourceDeps): Promise<Answer> {
  const body = readBody(request.body, bodySchema);
  const settings = await readRequestSettings(request, deps);
  const { context } = request;
  const caller = { lane: 'interactive' as const, orgId: settings.orgId, dataSourceUid: settings.instanceUid };
  const own = openRun(settings, { context, executor: createExecutor(deps.pool, caller), isAlerting: false }, deps);
  const now = deps.now();
  const language = findRequestLanguage(request);
  const run = {
    refId: 'A',
    from: now - day,
    to: now,
    intervalMs: minute,
    now,
    forAlert: true,
    calendar: settings.calendar,
    language,
  };
  const approval = { ...body, person: context.user?.login ?? '' };
  const note = (
    action: 'response.approve' | 'response.hand-off',
    outcome: 'allowed' | 'refused' | 'failed',
    after: object
  ) =>
    own.response.note({
      action,
      outcome,
      target: `${body.action} on ${body.target}`,
      after: { key: body.key, ...after },
    });
  try {
    const records = requireRecords(own);
    const send = createSendToEngine(settings, deps.now);
    const result = await approveAction(approval, { request: run, deps: openTriggers(own), records, send });
    note('response.approve', 'allowed', {});
    note('response.hand-off', result.outcome === 'handed-off' ? 'allowed' : 'failed', {
      outcome: result.outcome,
      handedOff: result.key,
    });
    return { status: 200, body: describe(result) };
  } catch (error) {
    note('response.approve', error instanceof ApprovalRefused ? 'refused' : 'failed', {});
    throw error instanceof ApprovalRefused ? new HttpError(409, error.content) : error;
  } finally {
    deps.responses.forget(formatScope(settings));
  }

  function describe({ outcome, key, message }: ApprovalResult) {
    return { outcome, key, message: render(message, { language }) };
  }
}
