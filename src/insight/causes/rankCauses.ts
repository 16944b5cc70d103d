import { minute, type TimeRange } from '../../engine';
import type { CauseEvidence, CauseRanking, Change, RankedService, RankOptions, ServiceSignal } from './causeRanking';
import { discountCallers } from './discountCallers';
import { byName, byStrength, gatherEvidence, type Evidence } from './evidence';
import { findStrongest, subtractCommon } from './subtractCommon';
import { assessScores } from './verdict';

/** What a service's second kind of signal counts beside its first: a cause shows in more than one. */
const secondWeight = 0.5;
/** What a change just before makes a departure count more; one of long ago nothing. */
const changeWeight = 0.25;
/** After so long a change counts a third, ms. */
const changeFade = 30 * minute;

/**
 * Ranks services by how much their signals depart from their own past (see measureDeparture), less what most services show, less
 * some of what their callees explain; the two most telling kinds of signals count, and a change just before makes them count more. Observations after
 * the incident's end are not used. Deterministic, and the same for any order of signals and dependencies, and
 * any shift and positive scale of a series.
 */
export function rankCauses(
  incident: TimeRange,
  signals: readonly ServiceSignal[],
  { dependencies = [], changes = [], candidates }: RankOptions = {}
): CauseRanking {
  const own = subtractCommon(gatherEvidence(incident, signals));
  const services = [...discountCallers(own, dependencies)]
    .filter(([service]) => candidates?.has(service) !== false)
    .map(([service, evidence]): RankedService => {
      const change = findLatest(changes, service, Math.max(incident.from, findOnset(evidence)));
      return {
        service,
        score: scoreEvidence(evidence) * weighChange(change, incident.from),
        likelihood: undefined,
        evidence: [...evidence].sort(byStrength).map(toCauseEvidence),
        ...(change === undefined ? {} : { change: { time: change } }),
      };
    })
    .sort((a, b) => b.score - a.score || byName([a.service], [b.service]));
  const { verdict, likelihood } = assessScores(services.map(({ score }) => score));
  return { verdict, services: services.map((one, place) => (place === 0 ? { ...one, likelihood } : one)) };
}

/** The mean of the two strongest kinds, the second counting half. */
function scoreEvidence(evidence: readonly Evidence[]): number {
  const [first = 0, second = 0] = [...findStrongest(evidence).values()].sort((a, b) => b - a);
  return (first + secondWeight * second) / (1 + secondWeight);
}

/** 1 without a change: what does not depart is no suspect because of it. */
function weighChange(change: number | undefined, from: number): number {
  return change === undefined ? 1 : 1 + changeWeight * Math.exp(-Math.max(0, from - change) / changeFade);
}

/** When the first of the plain departures began; -Infinity where there is none. */
function findOnset(evidence: readonly Evidence[]): number {
  const onsets = evidence.flatMap(({ strength, onset }) => (strength > 0 && onset !== undefined ? [onset] : []));
  return onsets.length > 0 ? Math.min(...onsets) : -Infinity;
}

/** Time of a service's last change up to `before`. */
function findLatest(changes: readonly Change[], service: string, before: number): number | undefined {
  return changes.reduce<number | undefined>(
    (latest, one) =>
      one.service === service && one.time <= before && one.time >= (latest ?? -Infinity) ? one.time : latest,
    undefined
  );
}

type Weighed = Evidence & Pick<CauseEvidence, 'common' | 'discounted'>;

function toCauseEvidence({ kind: _, step: __, ...evidence }: Weighed): CauseEvidence {
  return evidence;
}
