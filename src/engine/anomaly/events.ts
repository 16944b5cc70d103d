import type { AnomalyKind } from './detectors';
import type { Judgement } from './judgement';
import { explain } from './explain';

/** One stretch of anomalous observations. */
export interface AnomalyEvent {
  /** ms: first and last anomalous observation, and the most unusual one. */
  start: number;
  end: number;
  peak: number;
  /** 'none' where nothing rose or fell: a flat line, missing data, a lost season, a change of variance. */
  direction: 'up' | 'down' | 'none';
  kind: AnomalyKind;
  /** How sure and how strong, in [0, 1]. */
  severity: number;
  /** The range that was expected at the peak. */
  expected: { lower: number; upper: number };
  /** The value at the peak; NaN where it is missing. */
  observed: number;
  /** One line: what was seen and what was expected, with numbers. */
  reason: string;
  /** Where a deploy came shortly before: its time (ms), and the levels before and after, at the same hours. */
  afterDeploy?: { deploy: number; before: number; after: number };
}

/** An anomalous observation: its time (ms), value and judgement. */
export interface Anomalous {
  time: number;
  value: number;
  judgement: Judgement;
}

/** Usual observations between two anomalous ones of the same event. */
const longestPause = 6;
/** An event of at least so many observations is no single spike. */
const lastingFrom = 12;

/** Gathers anomalous observations, given in time order, into events. */
export function gatherEvents(anomalous: readonly Anomalous[], step: number): AnomalyEvent[] {
  const groups: Anomalous[][] = [];
  for (const one of anomalous) {
    const group = groups[groups.length - 1];
    if (group && one.time - group[group.length - 1].time <= (longestPause + 1) * step) {
      group.push(one);
    } else {
      groups.push([one]);
    }
  }
  return groups.map((group) => toEvent(group, step));
}

function toEvent(group: Anomalous[], step: number): AnomalyEvent {
  const kind = mainKind(group);
  const peak = group.reduce((most, one) => (strengthOf(one) > strengthOf(most) ? one : most));
  const { judgement, value } = peak;
  const direction =
    kind === 'drop to zero' ? 'down' : (group.find((one) => one.judgement.kind === kind) ?? peak).judgement.direction;
  const expected = expectedRange(judgement, kind);
  const event = {
    start: group[0].time,
    end: group[group.length - 1].time,
    peak: peak.time,
    direction,
    kind,
    severity: judgement.strength / (judgement.strength + 20),
    expected,
    observed: value,
  };
  return { ...event, reason: explain(event, step) };
}

function strengthOf({ judgement }: Anomalous): number {
  return judgement.strength;
}

/** The kind with the most evidence over the event. What is far off for long is no spike, and zero has its own name. */
function mainKind(group: Anomalous[]): AnomalyKind {
  const sums = new Map<AnomalyKind, number>();
  for (const { judgement } of group) {
    const kind = judgement.kind ?? 'spike';
    sums.set(kind, (sums.get(kind) ?? 0) + judgement.evidence);
  }
  const [kind] = [...sums].reduce((most, one) => (one[1] > most[1] ? one : most));
  const zeros = group.filter(({ value, judgement }) => value === 0 && judgement.usual > 0).length;
  if (zeros > group.length / 2 && kind !== 'missing') {
    return 'drop to zero';
  }
  const sudden = (kind === 'drift' && group[0].judgement.kind !== 'drift') || kind === 'spike';
  return sudden && group.length >= lastingFrom ? 'level shift' : kind;
}

/** A spike leaves the band around its own expectation; what lasts leaves the one around level and season. */
function expectedRange({ expected, lower, upper, usual }: Judgement, kind: AnomalyKind): AnomalyEvent['expected'] {
  const lasts = kind === 'level shift' || kind === 'drift';
  const moved = lasts && Number.isFinite(usual) ? usual - expected : 0;
  return { lower: lower + moved, upper: upper + moved };
}
