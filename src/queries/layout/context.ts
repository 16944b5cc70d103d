import type { AnomalyEvent, ForecastResult } from '../../engine';
import type { Frame } from '../../frames';
import type { Outcome } from '../job';
import type { ModelContext, Modelled } from '../model';
import type { QueryType } from '../queryTypes';
import type { History, HistorySeries } from '../series';

/** What every frame of one answer has in common. */
export interface FrameContext extends ModelContext {
  cache: History['cache'];
}

/** One series of the answer: what was read, and what the engine says of it. */
export interface Answered {
  /** Unique in the answer. */
  name: string;
  /** Place in the answer: picks its colour. */
  index: number;
  history: HistorySeries;
  modelled: Modelled;
}

/** The frames of one query type; none where nothing can be said of any series. */
export type Layout = (context: FrameContext, answered: Answered[]) => Frame[];

/** How a result came about, under meta.custom.foresight of its frame. */
export interface Provenance {
  kind: QueryType;
  /** The heaviest model's name; absent where nothing was forecast. */
  model?: string;
  weights?: ForecastResult['weights'];
  trust?: ForecastResult['trust'];
  /** What was learnt from, and how the models did in the backtest that weighed them. */
  training?: ForecastResult['training'];
  backtest?: ForecastResult['backtest'];
  /** What was unlike its past within the rows of a band, in time order. */
  events?: AnomalyEvent[];
  /** Observations per cycle; none for frames of many series. */
  seasonLengths: number[];
  /** Labels by the name of the series, in tables. */
  labels?: Record<string, Record<string, string>>;
  /** ms. */
  step: number;
  trainingFrom: number;
  cutoff: number;
  cache: History['cache'];
}

/** What is known of how an answer came about, whatever its series. */
export function provenanceOf({ query, plan, cache }: FrameContext): Provenance {
  const { step, trainingFrom, cutoff } = plan;
  return { kind: query.queryType, seasonLengths: [], step, trainingFrom, cutoff, cache };
}

/** The same for one series, with the models that speak of it. */
export function provenanceOfSeries(context: FrameContext, { modelled }: Answered): Provenance {
  const forecast = valueOf(modelled.forecast) ?? valueOf(modelled.runway);
  const judged = forecast ?? valueOf(modelled.anomalies) ?? valueOf(modelled.changepoints);
  return {
    ...provenanceOf(context),
    model: forecast?.weights[0]?.model,
    weights: forecast?.weights,
    trust: forecast?.trust,
    training: forecast?.training,
    backtest: forecast?.backtest,
    events: context.output === 'bands' ? eventsOf(context, modelled) : undefined,
    seasonLengths: judged?.seasonLengths ?? [],
  };
}

function eventsOf({ plan }: FrameContext, { anomalies }: Modelled): AnomalyEvent[] | undefined {
  return valueOf(anomalies)?.events.filter(({ end }) => end >= plan.from);
}

export function valueOf<T>(outcome: Outcome<T> | undefined): T | undefined {
  return outcome?.ok ? outcome.value : undefined;
}
