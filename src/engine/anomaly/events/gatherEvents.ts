import type { Assessment } from '../assessment';
import { detectors, type AnomalyKind } from '../detectors';
import type { AnomalyEvent } from './anomalyEvent';

/** An anomalous observation: its time (ms), value and assessment. */
export interface AnomalousObservation {
  time: number;
  value: number;
  assessment: Assessment;
}

/** Usual observations between two anomalous ones of the same event. */
const maxPauseObservations = 6;
/** An event of at least so many observations lasts. */
const minLastingObservations = 12;

/** Gathers anomalous observations, given in time order, into events; `step` in ms. */
export function gatherEvents(anomalous: readonly AnomalousObservation[], step: number): AnomalyEvent[] {
  const groups: AnomalousObservation[][] = [];
  for (const one of anomalous) {
    const group = groups[groups.length - 1];
    if (group && one.time - group[group.length - 1].time <= (maxPauseObservations + 1) * step) {
      group.push(one);
    } else {
      groups.push([one]);
    }
  }
  return groups.map(toEvent);
}

function toEvent(group: AnomalousObservation[]): AnomalyEvent {
  const kind = findKind(group);
  const peak = group.reduce((most, one) => (one.assessment.strength > most.assessment.strength ? one : most));
  const { strength } = peak.assessment;
  return {
    start: group[0].time,
    end: group[group.length - 1].time,
    peak: peak.time,
    direction: findDirection(group, kind, peak),
    kind,
    severity: strength / (strength + 20),
    expected: findExpectedRange(peak.assessment, kind),
    observed: peak.value,
  };
}

/** The kind with the most evidence over the event. What is far off for long is no spike, and zero has its own name. */
function findKind(group: AnomalousObservation[]): AnomalyKind {
  const sums = new Map<AnomalyKind, number>();
  for (const { assessment } of group) {
    const kind = assessment.kind ?? 'spike';
    sums.set(kind, (sums.get(kind) ?? 0) + assessment.evidence);
  }
  const [kind] = [...sums].reduce((most, one) => (one[1] > most[1] ? one : most));
  const zeros = group.filter(({ value, assessment }) => value === 0 && assessment.usual > 0).length;
  const { reportsAt, lastingIsLevelShift } = detectors[kind];
  if (zeros > group.length / 2 && reportsAt === 'observed') {
    return 'drop to zero';
  }
  const shifted =
    lastingIsLevelShift === 'always' || (lastingIsLevelShift === 'if found later' && group[0].assessment.kind !== kind);
  return shifted && group.length >= minLastingObservations ? 'level shift' : kind;
}

/** The direction at the first observation of this kind, or else at the peak. */
function findDirection(
  group: AnomalousObservation[],
  kind: AnomalyKind,
  peak: AnomalousObservation
): AnomalyEvent['direction'] {
  const first = group.find(({ assessment }) => assessment.kind === kind) ?? peak;
  return detectors[kind].direction === 'down' ? 'down' : first.assessment.direction;
}

/** The range around the expectation, or around level and season for kinds that last. */
function findExpectedRange({ expected, lower, upper, usual }: Assessment, kind: AnomalyKind): AnomalyEvent['expected'] {
  const moved = detectors[kind].expectedAroundLevel && Number.isFinite(usual) ? usual - expected : 0;
  return { lower: lower + moved, upper: upper + moved };
}
