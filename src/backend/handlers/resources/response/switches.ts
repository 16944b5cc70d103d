import { clearAction, readState, switchResponses } from '../../../../response';
import { object, text } from '../../../../schema';
import { createMessage, describeError, render, type Message } from '../../../../texts';
import { openGrafana } from '../../../grafana';
import { formatScope } from '../../../response';
import type { ResourceRequest } from '../../../protocol/wire/messages';
import { HttpError } from '../httpError';
import { findRequestLanguage, readBody, readRequestSettings, type Answer, type ResourceDeps } from '../resource';
import { requireRecords } from './requireRecords';

const clearSchema = object({ action: text('the id of an action', 100) });

/** Stops all responses from the next evaluation on. */
export async function stopResponses(request: ResourceRequest, deps: ResourceDeps): Promise<Answer> {
  return switchAll('stopped', request, deps);
}

/** Lets responses go on that a person has stopped. */
export async function resumeResponses(request: ResourceRequest, deps: ResourceDeps): Promise<Answer> {
  return switchAll('resumed', request, deps);
}

async function switchAll(event: 'stopped' | 'resumed', request: ResourceRequest, deps: ResourceDeps): Promise<Answer> {
  const settings = await readRequestSettings(request, deps);
  const records = requireRecords({ grafana: openGrafana(settings, deps.signal) });
  const action = event === 'stopped' ? 'response.stop' : 'response.resume';
  const work = () => switchResponses(event, { records, now: deps.now, person: findPerson(request) });
  await recordOrNote(work, { action, target: 'responses' }, { ...request, ...deps });
  deps.responses.forget(formatScope(settings));
  const isStillStopped = event === 'resumed' && settings.response.stopped;
  const said = isStillStopped ? 'response.resumed-but-settings' : (`response.${event}` as const);
  return say(createMessage(said, {}), request);
}

/** Lets an action go on that was locked, or whose outcome nobody knows. */
export async function clearResponse(request: ResourceRequest, deps: ResourceDeps): Promise<Answer> {
  const { action } = readBody(request.body, clearSchema);
  const settings = await readRequestSettings(request, deps);
  const records = requireRecords({ grafana: openGrafana(settings, deps.signal) });
  const clear = () => clearAction(action, { records, now: deps.now, person: findPerson(request) });
  if (!(await recordOrNote(clear, { action: 'response.clear', target: action }, { ...request, ...deps }))) {
    throw new HttpError(409, createMessage('response.no-lock', { action }));
  }
  deps.responses.forget(formatScope(settings));
  return say(createMessage('response.cleared', { action }), request);
}

/** What is stopped and locked, and which role may change that. */
export async function describeResponses(request: ResourceRequest, deps: ResourceDeps): Promise<Answer> {
  const settings = await readRequestSettings(request, deps);
  const grafana = openGrafana(settings, deps.signal);
  const roles = { response: settings.roles.response };
  const file = settings.response.stopped;
  const language = findRequestLanguage(request);
  const without = (reason: Message) => ({ stopped: { file }, locks: [], roles, problem: render(reason, { language }) });
  if (!grafana) {
    return { status: 200, body: without(createMessage('response.no-token', {})) };
  }
  try {
    const { record, locks } = await readState({ records: grafana.records, now: deps.now });
    return { status: 200, body: { stopped: { file, ...(record && { record }) }, locks, roles } };
  } catch (error) {
    deps.signal.throwIfAborted();
    return { status: 200, body: without(createMessage('response.observes-alone', { reason: describeError(error) })) };
  }
}

const findPerson = ({ context }: ResourceRequest) => context.user?.login ?? '';

function say(message: Message, request: ResourceRequest): Answer {
  return { status: 200, body: { message: render(message, { language: findRequestLanguage(request) }) } };
}

interface Noted {
  action: 'response.stop' | 'response.resume' | 'response.clear';
  target: string;
}

async function recordOrNote<Value>(
  work: () => Promise<Value>,
  noted: Noted,
  { context, audit }: Pick<ResourceRequest, 'context'> & Pick<ResourceDeps, 'audit'>
): Promise<Value> {
  try {
    const value = await work();
    audit.record({ ...noted, outcome: 'allowed' }, context);
    return value;
  } catch (error) {
    audit.record({ ...noted, outcome: 'failed' }, context);
    throw error;
  }
}
