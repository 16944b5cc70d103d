import type { AnomalyEvent, ForecastResult } from '../../engine';
import type { Provenance } from '../../frames';
import type { AnsweredSeries, LayoutContext } from '../queryType';

/** What is known of how an answer came about, whatever its series. */
export function describeRun({ query, plan, cache }: Omit<LayoutContext, 'output'>): Provenance {
  const { step, trainingFrom, cutoff } = plan;
  return { kind: query.queryType, seasonLengths: [], step, trainingFrom, cutoff, cache };
}

/** The forecast that an answer rests on. */
type Fit = Pick<ForecastResult, 'weights' | 'trust' | 'training' | 'backtest' | 'seasonLengths'>;

/** How a forecast came about: its models, what they learned from and how they did. */
export function describeFit({ weights, trust, training, backtest, seasonLengths }: Fit): Partial<Provenance> {
  return { model: weights[0]?.model, weights, trust, training, backtest, seasonLengths };
}

/** The anomalies within the range, for those who draw them with the band. */
export function describeEvents(
  { plan, output }: LayoutContext,
  events: AnomalyEvent[] | undefined
): Pick<Provenance, 'events'> {
  return output === 'bands' ? { events: events?.filter(({ end }) => end >= plan.from) } : {};
}

/** The unit of all series, where they share one. */
export function findSharedUnit(answered: ReadonlyArray<Pick<AnsweredSeries, 'unit'>>): string | undefined {
  const units = new Set(answered.map(({ unit }) => unit));
  return units.size === 1 ? answered[0].unit : undefined;
}
