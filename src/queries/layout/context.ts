import type { AnomalyEvent } from '../../engine';
import type { ColumnOwner, Frame, Provenance } from '../../frames';
import type { Outcome } from '../job';
import type { ModelContext, Modelled } from '../model';
import type { History, HistorySeries } from '../series';

/** What every frame of one answer has in common. */
export interface FrameContext extends ModelContext {
  cache: History['cache'];
}

/** One series of the answer: what was read, and what the engine says of it. */
export interface Answered extends ColumnOwner {
  history: HistorySeries;
  modelled: Modelled;
}

/** The frames of one query type; none where nothing can be said of any series. */
export type Layout = (context: FrameContext, answered: Answered[]) => Frame[];

/** What is known of how an answer came about, whatever its series. */
export function provenanceOf({ query, plan, cache }: FrameContext): Provenance {
  const { step, trainingFrom, cutoff } = plan;
  return { kind: query.queryType, seasonLengths: [], step, trainingFrom, cutoff, cache };
}

/** The same for one series, with the models that speak of it. */
export function seriesProvenance(context: FrameContext): (one: Answered) => Provenance {
  return ({ modelled }) => {
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
  };
}

/** The unit of all series, where they share one. */
export function sharedUnit(answered: Answered[]): string | undefined {
  const units = new Set(answered.map(({ unit }) => unit));
  return units.size === 1 ? answered[0].unit : undefined;
}

function eventsOf({ plan }: FrameContext, { anomalies }: Modelled): AnomalyEvent[] | undefined {
  return valueOf(anomalies)?.events.filter(({ end }) => end >= plan.from);
}

export function valueOf<T>(outcome: Outcome<T> | undefined): T | undefined {
  return outcome?.ok ? outcome.value : undefined;
}
