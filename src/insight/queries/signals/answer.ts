import { minute, type MessageValue } from '../../../engine';
import { createMessage, defaultLanguage, describeError, MessageError, render, type Message } from '../../../texts';
import { recolored, withNotices, withSignal, type Frame } from '../../../frames';
import { getDefaultQuery, run, type PredictiveQuery, type ReadHistory } from '../../../queries';
import type { Discovery, Signal } from '../../discovery/discovery';
import { listOtherValues } from '../../discovery/identity/subjectLabels';
import { createQuery } from '../../../sources';
import {
  openCatalog,
  findSource,
  resolveService,
  type InsightContext,
  type InsightDeps,
  type InsightRunDeps,
} from '../../fleet/context';
import type { SignalsQuery } from '../../fleet/queryFields';
import { answerEvents } from './answerEvents';
import { readDeploys } from '../../fleet/deploys/readDeploys';

/** A signal and whose it is. */
interface SignalOfSubject {
  signal: Signal;
  subject: string;
}

/** Narrow charts of short ranges ask for less than what rates of samples a minute apart can be read at. */
const minStep = 5 * minute;

/**
 * Finds the service and answers from its signals.
 * @throws MessageError where it is not known, SourceError where no source answers.
 */
export async function answer(context: InsightContext<SignalsQuery>, deps: InsightRunDeps): Promise<Frame[]> {
  return answerSignals(context, await openCatalog(context, deps));
}

/**
 * The signals of one service, each as its forecast or anomalies would be answered: charts, or one table of events.
 * @throws MessageError where the service is not known, may be one of several or has no such signal; the first signal's own error where none can
 * be answered.
 */
export async function answerSignals(given: InsightContext<SignalsQuery>, deps: InsightDeps): Promise<Frame[]> {
  const context = resolveService(given, deps);
  const { query } = context;
  const request = { ...context.request, intervalMs: Math.max(context.request.intervalMs, minStep) };
  const selected = selectSignals(context, deps);
  if (query.output === 'events' && !request.forAlert) {
    return [await answerEvents(context, deps)];
  }
  const { deploys, problems } = await findDeploys({ query, request }, deps);
  const answers = await Promise.all(selected.map((one) => tryAnswerSignal(one, { query, request, deploys }, deps)));
  const failures = answers.flatMap((one) => ('failure' in one ? [one] : []));
  if (failures.length === selected.length) {
    throw failures[0].failure;
  }
  const answered = answers.flatMap((one) => ('frames' in one ? one.frames : []));
  const frames = answered.map(recolorFrame);
  const { language = defaultLanguage } = request;
  const messages = [...problems, ...failures.map(({ message }) => message)];
  return withNotices(
    frames,
    messages.map((message) => ({ severity: 'warning', text: render(message, { language }) }))
  );
}

/** The frames of one signal, or why there are none. @throws where the query was cancelled. */
async function tryAnswerSignal(
  one: SignalOfSubject,
  context: Deployed,
  deps: InsightDeps
): Promise<{ frames: Frame[] } | { failure: unknown; message: Message }> {
  try {
    return { frames: await answerSignal(one, context, deps) };
  } catch (failure) {
    deps.signal.throwIfAborted();
    const name = createMessage(`signal.${one.signal.rule.kind}`, {});
    const what = createMessage('signal.on-subject', { name, subject: one.subject });
    return { failure, message: createMessage('missing.read', { what, reason: describeError(failure) }) };
  }
}

function selectSignals(
  { query }: InsightContext<SignalsQuery>,
  { discovery, sources }: InsightDeps
): SignalOfSubject[] {
  const known = listSignals(discovery, query.service, query.infrastructure);
  const readable = known.filter(({ signal }) => findSource(sources, signal.rule.language) !== undefined);
  const selected = readable.filter(({ signal }) => query.signal === '' || signal.rule.kind === query.signal);
  if (selected.length === 0) {
    const values = { service: query.service, kinds: listOrNone(readable.map(({ signal }) => signal.rule.kind)) };
    throw new MessageError(
      query.signal === ''
        ? createMessage('services.no-signal', values)
        : createMessage('services.no-signal-of-kind', { ...values, kind: query.signal })
    );
  }
  return selected;
}

/** The signals of a service or node, those of its nodes behind them. */
function listSignals({ services, nodes }: Discovery, name: string, infrastructure: boolean): SignalOfSubject[] {
  const service = services.find((one) => one.name === name);
  const own = nodes.filter((one) => (service ? infrastructure && service.nodes.includes(one.name) : one.name === name));
  if (!service && own.length === 0) {
    const known = listOrNone([...services, ...nodes].slice(0, 10).map((one) => one.name));
    throw new MessageError(
      name === ''
        ? createMessage('services.none-chosen', { known })
        : createMessage('services.unknown', { service: name, known })
    );
  }
  return [...(service ? [service] : []), ...own].flatMap((one) =>
    one.signals.map((signal) => ({ signal, subject: one.name }))
  );
}

function listOrNone(names: string[]): MessageValue {
  return names.length > 0 ? { list: [...new Set(names)] } : createMessage('services.none-found', {});
}

/** The deploys of the service where they matter; anomalies are found without, too, with a word on why they are missing. */
async function findDeploys(
  context: InsightContext<SignalsQuery>,
  deps: InsightDeps
): Promise<{ deploys: number[]; problems: Message[] }> {
  if (context.query.analysis !== 'anomalies') {
    return { deploys: [], problems: [] };
  }
  try {
    return { deploys: await readDeploys(context, deps), problems: [] };
  } catch (error) {
    deps.signal.throwIfAborted();
    return { deploys: [], problems: [createMessage('missing.deploys', { reason: describeError(error) })] };
  }
}

/** The query with the deploys of its service, ms. */
interface Deployed extends InsightContext<SignalsQuery> {
  deploys: number[];
}

async function answerSignal(one: SignalOfSubject, context: Deployed, deps: InsightDeps): Promise<Frame[]> {
  const { rule } = one.signal;
  const frames = await run({ ...buildQuery(one.signal, context, deps) }, context.request, {
    ...deps,
    readHistory: describeHistory(one, context.query.service, deps.readHistory),
  });
  const { kind, scope, unit, limit } = rule;
  const signal = { kind, scope, subject: one.subject, unit, limit };
  return frames.map((frame) => withSignal(frame, signal));
}

function buildQuery(signal: Signal, { query, deploys }: Deployed, { sources }: InsightDeps): PredictiveQuery {
  const { analysis, step, training, horizon, falseAlarmsPerWeek, partialData } = query;
  const { limit, language, harm } = signal.rule;
  return {
    ...getDefaultQuery(analysis),
    source: { uid: findSource(sources, language) ?? '' },
    query: createQuery(language, signal.expr),
    step,
    training,
    horizon,
    falseAlarmsPerWeek,
    partialData,
    direction: harm,
    bounds: { lower: 0, ...(limit !== undefined && { upper: limit }) },
    deploys: deploys.map((time) => new Date(time).toISOString()),
    output: 'bands',
  };
}

/** Each answer begins with the first hue: together, each series gets the hue of its place. */
function recolorFrame(frame: Frame, place: number): Frame {
  return { ...frame, fields: frame.fields.map((field) => recolored(field, place)) };
}

/** The same history with unit, labels and names that tell whose it is. */
function describeHistory({ signal, subject }: SignalOfSubject, service: string, readHistory: ReadHistory): ReadHistory {
  const { rule } = signal;
  return async (request, source) => {
    const history = await readHistory(request, source);
    const series = history.series.map((one) => {
      const name = [
        rule.kind,
        ...listOtherValues(one.labels, signal.labels),
        ...(subject === service ? [] : [subject]),
      ].join(' ');
      return { ...one, name, unit: one.unit ?? rule.unit, labels: { ...one.labels, service, signal: rule.kind } };
    });
    return { ...history, series };
  };
}
