import { withNotices, type Frame } from '../../../frames';
import type { QueryContext } from '../../../queries';
import { createMessage, defaultLanguage, MessageError, renderNotices, type Message, type Notice } from '../../../texts';
import { evaluateActions, type Evaluation, type Wanted } from '../../evaluate/evaluateActions';
import { recordTransitions } from '../../evaluate/recordTransitions';
import type { ResponseRunDeps } from '../../evaluate/responseDeps';
import { verifyActs } from '../../evaluate/verifyActs';
import { readRecords, toFacts } from '../../records/readFacts';
import { decisionsFrame } from './decisionsFrame';
import type { ResponseQuery } from './fields';
import { recordsFrame } from './recordsFrame';
import { readEvents } from './readEvents';
import { numberOutputs, removedNumbers, responseNumbers } from './responseNumbers';

type Context = QueryContext<ResponseQuery>;

/** What is to be done about trouble, or was, or would have been. @throws MessageError for an action that is not known. */
export async function answer(context: Context, deps: ResponseRunDeps): Promise<Frame[]> {
  const { query, request } = context;
  const say = (frames: Frame[], notices: Message[]) =>
    withNotices(frames, renderNotices(notices.map(toNotice), request.language ?? defaultLanguage));
  if (query.output === 'events') {
    const { records, notices } = await readEvents(context, deps);
    return say([recordsFrame(records, request.now)], notices);
  }
  const { actions } = deps.response.settings;
  const isUnknown = query.action !== '' && !actions.has(query.action);
  const evaluation = await evaluateOnce(query, context, deps);
  const { facts } = evaluation.surroundings;
  const gone = isUnknown
    ? [...(facts?.episodes.values() ?? [])].filter(({ last }) => last.action === query.action)
    : [];
  if (isUnknown && gone.length === 0) {
    throw new MessageError(describeUnknown(query.action, [...actions.keys()]));
  }
  const notices = [
    ...(isUnknown ? [createMessage('response.removed', { action: query.action })] : []),
    ...(actions.size === 0 ? [createMessage('response.no-actions', {})] : []),
    ...evaluation.notices,
  ];
  if (numberOutputs.includes(query.output)) {
    const ended = removedNumbers(
      gone.map(({ last }) => last),
      query.output,
      request.now
    );
    const frames = [...responseNumbers(evaluation.decided, query.output, request.now), ...ended];
    return say(frames.length === 0 ? [{ name: '', fields: [] }] : frames, notices);
  }
  const layout = { facts, now: request.now, language: request.language ?? defaultLanguage };
  return say([decisionsFrame(evaluation.decided, layout)], notices);
}

function toNotice(message: Message): Notice {
  return { severity: 'warning', ...message };
}

function describeUnknown(action: string, ids: string[]): Message {
  const known = ids.length > 0 ? { list: ids } : createMessage('response.none', {});
  return createMessage('response.unknown-action', { action, known });
}

/** The steps of one rule, and panels of one dashboard, share an evaluation. */
async function evaluateOnce({ action, target }: Wanted, context: Context, deps: ResponseRunDeps): Promise<Evaluation> {
  const { request } = context;
  const isRecorded = request.forAlert && deps.response.isAlerting;
  const key = JSON.stringify([action, target, isRecorded]);
  const evaluation = await deps.response.share(key, () => evaluate({ action, target }, { request, deps, isRecorded }));
  const [failure] = evaluation.failures;
  if (failure && request.forAlert && evaluation.decided.length === 0) {
    throw failure.error;
  }
  return evaluation;
}

/** Decides; for alert rules, first looks at whether what was handed over has helped, and then records what has changed. */
async function evaluate(
  wanted: Wanted,
  { isRecorded, ...context }: { request: Context['request']; deps: ResponseRunDeps; isRecorded: boolean }
): Promise<Evaluation> {
  const { deps, request } = context;
  const { grafana } = deps;
  if (!isRecorded || !grafana) {
    return evaluateActions(wanted, context);
  }
  const { records } = grafana;
  // Where records cannot be read, the evaluation says so, and nothing is due.
  const read = await readRecords(records, deps.response.now()).catch(() => undefined);
  deps.signal.throwIfAborted();
  if (read) {
    await verifyActs(toFacts(read), request.now, { deps, records });
  }
  const evaluation = await evaluateActions(wanted, context);
  return { ...evaluation, decided: await recordTransitions(evaluation, wanted, { ...context, records }) };
}
