import { withNotices, type Frame } from '../../../frames';
import type { QueryContext } from '../../../queries';
import { createMessage, defaultLanguage, MessageError, renderNotices, type Message, type Notice } from '../../../texts';
import { evaluateActions, type Evaluation, type Wanted } from '../../evaluate/evaluateActions';
import { recordTransitions } from '../../evaluate/recordTransitions';
import type { ResponseRunDeps } from '../../evaluate/responseDeps';
import { verifyActs } from '../../evaluate/verifyActs';
import type { ResponseFacts } from '../../records/facts';
import { readRecords, toFacts } from '../../records/readFacts';
import type { ResponseRecord } from '../../records/responseRecord';
import { answerDryRun } from './answerDryRun';
import { decisionsFrame } from './decisionsFrame';
import type { ResponseQuery } from './fields';
import { recordsFrame } from './recordsFrame';
import { readEvents } from './readEvents';
import { numberOutputs, removedNumbers, responseNumbers } from './responseNumbers';

type Context = QueryContext<ResponseQuery>;

/** What is to be done about trouble, or was, or would have been. @throws MessageError for an action that is not known. */
export async function answer(context: Context, deps: ResponseRunDeps): Promise<Frame[]> {
  const { query, request } = context;
  const answering =
    query.output === 'events' ? answerEvents : isRehearsed(context, deps) ? answerDryRun : answerPresent;
  const { frames, notices } = await answering(context, deps);
  const hint = deps.response.settings.actions.size === 0 ? [createMessage('response.no-actions', {})] : [];
  const said = query.output === 'events' ? notices : [...notices, ...hint];
  return withNotices(frames, renderNotices(said.map(toNotice), request.language ?? defaultLanguage));
}

interface Answered {
  frames: Frame[];
  notices: Message[];
}

/** An action that is gone has no past; that is said of it as at present. */
function isRehearsed({ query }: Context, { response: { settings } }: ResponseRunDeps): boolean {
  return query.output === 'replay' && (query.action === '' || settings.actions.has(query.action));
}

async function answerEvents(context: Context, deps: ResponseRunDeps): Promise<Answered> {
  const { records, notices } = await readEvents(context, deps);
  return { frames: [recordsFrame(records, context.request.now)], notices };
}

async function answerPresent(context: Context, deps: ResponseRunDeps): Promise<Answered> {
  const { query, request } = context;
  const { now, language = defaultLanguage } = request;
  const evaluation = await evaluateOnce(query, context, deps);
  const { facts } = evaluation.surroundings;
  const gone = listGone(query.action, facts, deps);
  const removed = gone.length === 0 ? [] : [createMessage('response.removed', { action: query.action })];
  const notices = [...removed, ...evaluation.notices];
  if (!numberOutputs.includes(query.output)) {
    return { frames: [decisionsFrame(evaluation.decided, { facts, now, language })], notices };
  }
  const numbers = [
    ...responseNumbers(evaluation.decided, query.output, now),
    ...removedNumbers(gone, query.output, now),
  ];
  return { frames: numbers.length === 0 ? [{ name: '', fields: [] }] : numbers, notices };
}

/** What was going on of an action that is no longer in the catalogue. @throws MessageError where nothing was. */
function listGone(
  action: string,
  facts: ResponseFacts | undefined,
  { response: { settings } }: ResponseRunDeps
): ResponseRecord[] {
  if (action === '' || settings.actions.has(action)) {
    return [];
  }
  const gone = [...(facts?.episodes.values() ?? [])].flatMap(({ last }) => (last.action === action ? [last] : []));
  if (gone.length === 0) {
    throw new MessageError(describeUnknown(action, [...settings.actions.keys()]));
  }
  return gone;
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
