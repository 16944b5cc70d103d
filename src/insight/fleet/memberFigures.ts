import type { SignalKind } from '../discovery/rules/signalRule';
import { likely } from '../health/assessHealth';
import type { FleetMember } from './fleet';
import type { WatchedSeries } from './watch/analyseSignal';

/** What a row of the fleet says in numbers; NaN = not known. */
export interface MemberFigures {
  /** Requests per second. */
  rate: number;
  /** Share of failed requests. */
  errors: number;
  /** Of requests, s: the 99th percentile where it is known, else the mean. */
  duration: number;
  /** Hours until the first limit is reached; NaN where none is within the horizon. */
  runway: number;
  /** Calibrated score of the most unusual signal, [0, 1]. */
  score: number;
}

export function memberFigures({ watched }: FleetMember): MemberFigures {
  const value = (kind: SignalKind) => ownSeries(watched, kind)?.state.value ?? NaN;
  const duration = ownSeries(watched, 'duration')?.state;
  const hours = watched
    .flatMap(({ state: { reach } }) => (reach && reach.probability >= likely ? reach.hours : []))
    .filter(Number.isFinite);
  return {
    rate: value('rate'),
    errors: value('errors'),
    duration: (duration?.value ?? NaN) / (duration?.unit === 'ms' ? 1000 : 1),
    runway: hours.length > 0 ? Math.min(...hours) : NaN,
    score: watched.reduce((most, { state }) => Math.max(most, state.unusual?.score ?? 0), watched.length > 0 ? 0 : NaN),
  };
}

/** The series that a row draws: that of its gravest reason, else the requests of a service, or the first that there is. */
export function chooseHeadline({ watched, health: { now, ahead } }: FleetMember): WatchedSeries | undefined {
  const [reason] = [...now.reasons, ...ahead.reasons];
  const reported = reason && watched.find(({ state }) => state === reason.signal);
  return reported ?? ownSeries(watched, 'rate') ?? watched[0];
}

function ownSeries(watched: WatchedSeries[], kind: SignalKind): WatchedSeries | undefined {
  return watched.find(({ state }) => state.kind === kind && state.scope === 'service');
}
