import { errorMessage, ForecastError } from '../../../engine';
import { recolored, withNotices, withSignal, type Frame } from '../../../frames';
import { getDefaultQuery, run, type PredictiveQuery, type ReadHistory } from '../../../queries';
import type { Discovery, Signal } from '../../discovery/discovery';
import { createQuery } from '../../../sources';
import { openCatalog, sourceOf, type InsightContext, type InsightDeps, type InsightRunDeps } from '../../fleet/context';
import type { SignalsQuery } from '../../fleet/queryFields';
import { mergeTables } from './mergeTables';
import { readDeploys } from './readDeploys';

/** A signal and whose it is. */
interface Asked {
  signal: Signal;
  subject: string;
}

/** Narrow charts of short ranges ask for less than what rates of samples a minute apart can be read at. */
const leastStep = 5 * 60_000;

/**
 * Finds the service and answers from its signals.
 * @throws ForecastError where it is not known, SourceError where no source answers.
 */
export async function answer(context: InsightContext<SignalsQuery>, deps: InsightRunDeps): Promise<Frame[]> {
  return answerSignals(context, await openCatalog(context.query, deps));
}

/**
 * The signals of one service, each as its forecast or anomalies would be answered: charts, or one table of events.
 * @throws ForecastError where the service is not known or has no such signal; the first signal's own error where none can
 * be answered.
 */
export async function answerSignals(asOf: InsightContext<SignalsQuery>, deps: InsightDeps): Promise<Frame[]> {
  const { query } = asOf;
  const request = { ...asOf.request, intervalMs: Math.max(asOf.request.intervalMs, leastStep) };
  const context = { ...asOf, request };
  const asked = askedSignals(context, deps);
  const failures: Array<{ error: unknown; text: string }> = [];
  const missed: string[] = [];
  const deploys = query.analysis === 'anomalies' ? await knownDeploys(context, deps, missed) : [];
  const answers = await Promise.all(
    asked.map(async (one): Promise<Frame[]> => {
      try {
        return await answerSignal(one, { ...context, deploys }, deps);
      } catch (error) {
        deps.signal.throwIfAborted();
        const reason = errorMessage(error);
        failures.push({ error, text: `${one.signal.rule.kind} of ${one.subject} could not be read: ${reason}` });
        return [];
      }
    })
  );
  if (failures.length === asked.length) {
    throw failures[0].error;
  }
  const frames =
    query.output === 'events' && !request.forAlert ? mergeTables(answers.flat()) : answers.flat().map(tinted);
  const texts = [...missed, ...failures.map(({ text }) => text)];
  return withNotices(
    frames,
    texts.map((text) => ({ severity: 'warning', text }))
  );
}

function askedSignals({ query }: InsightContext<SignalsQuery>, { discovery, sources }: InsightDeps): Asked[] {
  const known = signalsOf(discovery, query.service, query.infrastructure);
  const readable = known.filter(({ signal }) => sourceOf(sources, signal.rule.language) !== undefined);
  const asked = readable.filter(({ signal }) => query.signal === '' || signal.rule.kind === query.signal);
  if (asked.length === 0) {
    const kinds = [...new Set(readable.map(({ signal }) => signal.rule.kind))].join(', ') || 'none';
    const what = query.signal === '' ? 'signal' : `signal ${query.signal}`;
    throw new ForecastError('invalid-query', `Service ${query.service} has no ${what}. Its signals: ${kinds}.`);
  }
  return asked;
}

/** The signals of a service or node, those of its nodes behind them. */
function signalsOf({ services, nodes }: Discovery, name: string, infrastructure: boolean): Asked[] {
  const service = services.find((one) => one.name === name);
  const own = nodes.filter((one) => (service ? infrastructure && service.nodes.includes(one.name) : one.name === name));
  if (!service && own.length === 0) {
    const known = [...services, ...nodes].slice(0, 10).map((one) => one.name);
    const what = name === '' ? 'No service is chosen' : `Service ${name} is not known`;
    throw new ForecastError('invalid-query', `${what}. Choose one of ${known.join(', ') || 'none (none was found)'}.`);
  }
  return [...(service ? [service] : []), ...own].flatMap((one) =>
    one.signals.map((signal) => ({ signal, subject: one.name }))
  );
}

/** Anomalies are judged without deploys, too: that these could not be read is told. */
async function knownDeploys(context: InsightContext, deps: InsightDeps, missed: string[]): Promise<number[]> {
  try {
    return await readDeploys(context, deps);
  } catch (error) {
    deps.signal.throwIfAborted();
    missed.push(`Deploys could not be read: ${errorMessage(error)}`);
    return [];
  }
}

/** The query with the deploys of its service, ms. */
interface Deployed extends InsightContext<SignalsQuery> {
  deploys: number[];
}

async function answerSignal(one: Asked, context: Deployed, deps: InsightDeps): Promise<Frame[]> {
  const { rule } = one.signal;
  const frames = await run({ ...queryOf(one.signal, context, deps) }, context.request, {
    ...deps,
    readHistory: described(one, context.query.service, deps.readHistory),
  });
  const { kind, scope, unit, limit } = rule;
  const signal = { kind, scope, subject: one.subject, unit, limit };
  return frames.map((frame) => withSignal(frame, signal));
}

function queryOf(signal: Signal, { query, deploys }: Deployed, { sources }: InsightDeps): PredictiveQuery {
  const { analysis, step, training, horizon, falseAlarmsPerWeek, output } = query;
  const { limit, language, harm } = signal.rule;
  return {
    ...getDefaultQuery(analysis),
    source: { uid: sourceOf(sources, language) ?? '' },
    query: createQuery(language, signal.expr),
    step,
    training,
    horizon,
    falseAlarmsPerWeek,
    direction: harm,
    bounds: { lower: 0, ...(limit !== undefined && { upper: limit }) },
    deploys: deploys.map((time) => new Date(time).toISOString()),
    output: output === 'events' ? 'events' : 'bands',
  };
}

/** Each answer begins with the first hue: together, each series gets the hue of its place. */
function tinted(frame: Frame, place: number): Frame {
  return { ...frame, fields: frame.fields.map((field) => recolored(field, place)) };
}

/** The same history with unit, labels and names that tell whose it is. */
function described({ signal, subject }: Asked, service: string, readHistory: ReadHistory): ReadHistory {
  const { rule, label } = signal;
  return async (request, source) => {
    const history = await readHistory(request, source);
    const series = history.series.map((one) => {
      const { [label]: _, __name__: __, ...others } = one.labels;
      const name = [rule.kind, ...Object.values(others), ...(subject === service ? [] : [subject])].join(' ');
      return { ...one, name, unit: one.unit ?? rule.unit, labels: { ...one.labels, service, signal: rule.kind } };
    });
    return { ...history, series };
  };
}
