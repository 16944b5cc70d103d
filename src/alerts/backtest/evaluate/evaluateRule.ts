import { createMessage, joinNotices, MessageError, renderError, type Notice } from '../../../texts';
import { dataSourceType } from '../../../queries';
import { isSeriesStep } from '../../spec/grafana/isSeriesStep';
import type { RuleStep } from '../../spec/grafana/grafanaRule';
import type { RuleSpec } from '../../kinds';
import { createExpression, type EvaluatedRange, type Value, type Variables } from '../expressions';
import { collectEvaluations, type EvaluatedRow } from './collectEvaluations';
import { toEvaluableRule, type EvaluablePart, type EvaluableRule } from './evaluableRule';
import { evaluateForecastStep } from './evaluateForecastStep';
import { evaluateSourceStep, type StepTimes } from './evaluateSourceStep';
import type { EvaluateDeps } from './evaluateDeps';
import type { Evaluations } from './evaluations';
import { evaluationTimes } from './evaluationTimes';
import { listCounted, orderSteps } from './orderSteps';

/**
 * The values that a rule's conditions would have had at each of its evaluations from `from` on and before `to` (ms), by
 * the code that evaluates it live, with the data that was there then. One result per definition of the rule. The spec
 * must have passed `checkRule`.
 * @throws ForecastError, SourceError as a live query does.
 */
export function evaluateRule(
  spec: RuleSpec,
  range: { from: number; to: number },
  deps: EvaluateDeps
): Promise<Evaluations[]> {
  return evaluateAnyRule(toEvaluableRule(spec), range, deps);
}

/**
 * The same of any rule: an evaluation whose expressions fail, or give two results of the same labels, is marked as failed.
 * @throws ForecastError, SourceError as a live query does, and Error for an expression that is not known.
 */
export async function evaluateAnyRule(
  { timing, parts }: EvaluableRule,
  range: { from: number; to: number },
  deps: EvaluateDeps
): Promise<Evaluations[]> {
  const times = evaluationTimes(timing, range);
  const results: Evaluations[] = [];
  for (const part of parts) {
    const counted = new Set(deps.readSamples ? listCounted(part.steps) : []);
    const stepTimes = { ...times, queryOffset: timing.queryOffset, counted };
    const watched = watchReads(deps);
    const reading = { ...deps, ...watched.readers };
    const evaluate = times.count > 0 ? await preparePart(part, stepTimes, reading) : () => ({ values: [] });
    const evaluations = await collectEvaluations(part, times, { ...deps, evaluate });
    results.push({ ...evaluations, ...watched.describe() });
  }
  return results;
}

interface WatchedReads {
  readers: Pick<EvaluateDeps, 'readHistory' | 'readSamples'>;
  /** The names of the series that were over the limit so far, and what the sources said. */
  describe(): Pick<Evaluations, 'leftOut' | 'sourceNotices'>;
}

/** Readers that read as before, and remember what was not read. */
function watchReads({ readHistory, readSamples }: EvaluateDeps): WatchedReads {
  const leftOut = new Set<string>();
  let notices: Notice[] = [];
  return {
    readers: {
      async readHistory(request, source) {
        const history = await readHistory(request, source);
        history.skipped.forEach((name) => leftOut.add(name));
        notices = joinNotices(notices, history.notices ?? []);
        return history;
      },
      readSamples:
        readSamples &&
        (async (request, source) => {
          const read = await readSamples(request, source);
          notices = joinNotices(notices, read.notices);
          return read;
        }),
    },
    describe: () => ({
      ...(leftOut.size > 0 && { leftOut: [...leftOut] }),
      ...(notices.length > 0 && { sourceNotices: notices }),
    }),
  };
}

async function preparePart(
  part: EvaluablePart,
  times: StepTimes,
  deps: EvaluateDeps
): Promise<(evaluation: number) => EvaluatedRow> {
  const steps = await Promise.all(orderSteps(part.steps).map((step) => prepareStep(step, times, deps)));
  return (evaluation) => {
    try {
      return { values: computeSteps(steps, evaluation, part.condition.of) };
    } catch (error) {
      return { failure: renderError(error) };
    }
  };
}

interface PreparedStep {
  refId: string;
  isQuery: boolean;
  compute: (evaluation: number, variables: Variables) => Value[];
}

/** No values at all where any query has no data: Grafana looks no further then. */
function computeSteps(steps: PreparedStep[], evaluation: number, condition: string): Value[] {
  const variables = new Map<string, Value[]>();
  for (const { refId, isQuery, compute } of steps) {
    const values = compute(evaluation, variables);
    if (isQuery && values.length === 0) {
      return [];
    }
    variables.set(refId, values);
  }
  return variables.get(condition) ?? [];
}

async function prepareStep(step: RuleStep, times: StepTimes, deps: EvaluateDeps): Promise<PreparedStep> {
  const { refId, datasourceUid, model, relativeTimeRange } = step;
  if (datasourceUid === '__expr__') {
    const { compute } = createExpression(step);
    const rangeAt = (evaluation: number): EvaluatedRange => {
      const at = times.start + evaluation * times.interval;
      return { from: at - relativeTimeRange.from * 1000, to: at - relativeTimeRange.to * 1000 };
    };
    return { refId, isQuery: false, compute: (evaluation, variables) => compute(variables, rangeAt(evaluation)) };
  }
  const isOurs = 'source' in model || Object(model.datasource).type === dataSourceType;
  if (isOurs && !isSeriesStep(step)) {
    throw new MessageError(createMessage('rule.not-replayed', { queryType: String(model.queryType) }));
  }
  const evaluate = 'source' in model ? evaluateForecastStep : evaluateSourceStep;
  const compute = await evaluate(step, times, deps);
  return { refId, isQuery: true, compute };
}
