import { hour, minute, week, type TimeRange } from '../../../src/engine';
import { seeded } from '../../anomaly/incidents';
import { countPatterns, findChanges, type PatternCounts } from './changes';
import { findFirstSeen, findThreeSigma } from './naive';
import { findNewPatterns, type Alarm } from './novelty';
import { planBlocks, type Block } from './planBlocks';
import type { RawLog, TimedRecord } from './readRawLogs';
import { drawTrial, kinds, type Kind, type Trial } from './trials';

/** How alarms are found, at an accepted rate a week and service for each of both. */
interface DetectionMethod {
  name: string;
  findNew(block: Block, records: readonly TimedRecord[], rate: number): Alarm[];
  findChanges(block: Block, counts: readonly PatternCounts[], rate: number): Alarm[];
}

export const detectionMethods: readonly DetectionMethod[] = [
  { name: 'foresight', findNew: findNewPatterns, findChanges },
  { name: 'first seen, 3 sigma', findNew: findFirstSeen, findChanges: findThreeSigma },
];

/** One incident: how late it was found, ms; Infinity = not. */
export interface Finding {
  kind: Kind | 'recorded';
  delay: number;
}

/** One method on one log. */
export interface Detection {
  method: string;
  log: string;
  findings: Finding[];
  /** Alarms where nothing is known to have happened: about new patterns, and about changes. */
  falseNew: number;
  falseChanges: number;
  /** Watched time, in weeks, and evaluations, one a minute. */
  weeks: number;
  evaluations: number;
}

/** The accepted rate that is measured at: false alarms a week and service, half of them about new patterns. */
export const rate = 1;
const trialsPerKind = 12;
/** Alarms so close together are one. */
const alarmSpan = hour;

/** What each method makes of a log: quiet runs for false alarms, and a run for each incident that is put into it. */
export function measureDetection(log: RawLog, seed = 1): Detection[] {
  const random = seeded(seed);
  const blocks = planBlocks(log).map((block) => ({ block, counts: countPatterns(block) }));
  const trials = kinds.flatMap((kind) =>
    Array.from({ length: trialsPerKind }, (_, i) => {
      const place = blocks[i % blocks.length];
      return { ...place, trial: drawTrial(kind, place, random) };
    })
  );
  return detectionMethods.map((method) => {
    const quiet = blocks.map(({ block, counts }) => runQuiet(method, block, counts));
    const findings = trials.flatMap(({ block, counts, trial }) =>
      trial ? findIncident(method, { block, counts }, trial) : []
    );
    const watched = blocks.reduce((sum, { block }) => sum + block.watched.to - block.watched.from, 0);
    return {
      method: method.name,
      log: log.name,
      findings: [...findings, ...quiet.flatMap(({ recorded }) => recorded)],
      falseNew: quiet.reduce((sum, one) => sum + one.falseNew, 0),
      falseChanges: quiet.reduce((sum, one) => sum + one.falseChanges, 0),
      weeks: watched / week,
      evaluations: Math.floor(watched / minute),
    };
  });
}

function runQuiet(method: DetectionMethod, block: Block, counts: PatternCounts[]) {
  const [found, changes] = [
    method.findNew(block, block.records, rate / 2),
    method.findChanges(block, counts, rate / 2),
  ];
  const isKnown = (alarm: Alarm) => block.incidents.some((incident) => isWithin(alarm, incident));
  const recorded = block.incidents.map((incident): Finding => {
    const times = [...found, ...changes].filter((alarm) => isWithin(alarm, incident)).map(({ time }) => time);
    return { kind: 'recorded', delay: times.length === 0 ? Infinity : Math.max(0, Math.min(...times) - incident.from) };
  });
  const countFalse = (alarms: Alarm[]) => countAlarms(alarms.filter((alarm) => !isKnown(alarm)));
  return { recorded, falseNew: countFalse(found), falseChanges: countFalse(changes) };
}

/** Alarms up to five minutes after an incident are about it. */
function isWithin({ time }: Alarm, { from, to }: TimeRange): boolean {
  return time >= from - minute && time < to + 5 * minute;
}

function countAlarms(alarms: Alarm[]): number {
  const times = alarms.map(({ time }) => time).sort((a, b) => a - b);
  let [count, end] = [0, -Infinity];
  for (const time of times) {
    count += time >= end ? 1 : 0;
    end = time >= end ? time + alarmSpan : end;
  }
  return count;
}

/** The first alarm that the block with the incident has and without it has not. */
function findIncident(
  method: DetectionMethod,
  { block, counts }: { block: Block; counts: PatternCounts[] },
  { kind, time, deadline, records, counts: changed, usual }: Trial
): Finding {
  const without = (names: PatternCounts[]) =>
    counts.filter(({ pattern }) => !names.some((one) => one.pattern === pattern));
  const run = (more: TimedRecord[], other: PatternCounts[]) =>
    kind === 'new error'
      ? method.findNew(
          block,
          [...block.records, ...more].sort((a, b) => a.time - b.time),
          rate / 2
        )
      : method.findChanges(block, [...without(other), ...other], rate / 2);
  const keys = new Set(run([], usual).map((alarm) => `${alarm.pattern} ${alarm.time}`));
  const times = run(records, changed)
    .filter((alarm) => alarm.time >= time && alarm.time < deadline && !keys.has(`${alarm.pattern} ${alarm.time}`))
    .map((alarm) => alarm.time);
  return { kind, delay: times.length === 0 ? Infinity : Math.min(...times) - time };
}
