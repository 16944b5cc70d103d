import type { Assessment } from '../assessment';
import { detectors, type AnomalyKind, type DetectorKind } from '../detectors';
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
/** Evidence of an event that is half as severe as can be. */
export const halfSevereNats = 20;

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
  const peak = group.reduce((most, one) => (one.assessment.evidence > most.assessment.evidence ? one : most));
  const { evidence, lower, upper } = peak.assessment;
  return {
    start: group[0].time,
    end: group[group.length - 1].time,
    peak: peak.time,
    direction: findDirection(kind, peak),
    kind,
    severity: evidence / (evidence + halfSevereNats),
    expected: { lower, upper },
    observed: peak.value,
  };
}

/** The kind with the most evidence over the event. What is far off for long is no spike, and zero has its own name. */
function findKind(group: AnomalousObservation[]): AnomalyKind {
  const sums = new Map<DetectorKind, number>();
  for (const { assessment } of group) {
    const kind = assessment.kind ?? 'spike';
    sums.set(kind, (sums.get(kind) ?? 0) + assessment.evidence);
  }
  const [kind] = [...sums].reduce((most, one) => (one[1] > most[1] ? one : most));
  const zeros = group.filter(({ value, assessment }) => value === 0 && assessment.expected > 0).length;
  if (zeros > group.length / 2 && detectors[kind].reportsAt === 'observed') {
    return 'drop to zero';
  }
  const { lastingIsLevelShift } = detectors[kind];
  const isShift =
    lastingIsLevelShift === 'always' || (lastingIsLevelShift === 'if found later' && group[0].assessment.kind !== kind);
  return isShift && group.length >= minLastingObservations ? 'level shift' : kind;
}

/** Down at zero; else that of the most evident observation. */
function findDirection(kind: AnomalyKind, peak: AnomalousObservation): AnomalyEvent['direction'] {
  return kind === 'drop to zero' ? 'down' : peak.assessment.direction;
}
