import { hour } from '../../../src/engine';
import type { Trial } from '../../causes/trial';
import { listSets } from '../../generalise/sets/listSets';
import { readSet } from '../../generalise/sets/readSet';
import type { Line, Outcome } from '../report';
import { isAlarmed, type Observation } from '../score/observation';
import { scoreIncident, type IncidentScore } from '../score/scoreIncident';
import { listLookTimes, maxDelay } from './lookTimes';
import { openTrial } from './openTrial';

/** One incident of a set, and how often services were alarmed before it. */
interface TrialScore {
  score: IncidentScore;
  /** Looks at a service before the incident, and how many of them had it Critical, and Warning or Critical. */
  quiet: { looks: number; critical: number; alarmed: number };
  /** Hours of data before the incident. */
  pastHours: number;
  /** Whether any service was alarmed in time. */
  anyInTime: boolean;
}

/** Steps before an incident at which nothing should be wrong, though the incident before may just have ended. */
const quietSteps = [30, 10];
/** Steps after the end that are looked at. */
const afterSteps = [3, 8];

/** Every set of a folder that has incidents whose service is known: a line per set, the worst first. */
export async function runSets(
  { data, sets }: { data: string; sets: string[] },
  progress: (text: string) => void
): Promise<Outcome> {
  const found = listSets(data, sets.length > 0 ? sets : undefined).sets.filter(({ holds }) => holds === 'causes');
  if (found.length === 0) {
    throw new Error(`${data} has no set with incidents whose service is known.`);
  }
  const lines: Line[] = [];
  for (const one of found) {
    const { trials } = readSet(one);
    const step = findUsualStep(trials[0]);
    const scored: TrialScore[] = [];
    for (const trial of trials) {
      scored.push(await scoreTrial(trial, step));
      progress(`${one.name}: ${scored.length} of ${trials.length} incidents`);
    }
    lines.push(summariseSet(one.name, scored, step));
  }
  lines.sort((a, b) => Number(a['in time']) - Number(b['in time']));
  return { lines, summary: describeLines(lines) };
}

/** The median: a series of few rows may seem to have another step. */
function findUsualStep({ signals }: Trial): number {
  const steps = signals.map(({ series }) => series.step).sort((a, b) => a - b);
  return steps[steps.length >> 1];
}

async function scoreTrial(trial: Trial, step: number): Promise<TrialScore> {
  const { incident, cause } = trial;
  const readOverviewAt = openTrial(trial, step);
  const from = Math.floor(incident.from / step) * step;
  const to = Math.max(from, Math.floor(incident.to / step) * step);
  const look = async (time: number): Promise<Observation> => ({ time, overview: await readOverviewAt(time) });
  const quiet: Observation[] = [];
  for (const steps of quietSteps) {
    quiet.push(await look(from - steps * step));
  }
  const looks = [await look(from - step)];
  const within = maxDelay(step);
  for (const time of listLookTimes({ from, to }, step)) {
    looks.push(await look(time));
  }
  for (const steps of afterSteps) {
    looks.push(await look(to + steps * step));
  }
  const rows = quiet.flatMap(({ overview }) => overview);
  return {
    score: scoreIncident({ service: cause, from, to }, looks),
    quiet: {
      looks: rows.length,
      critical: rows.filter(({ now }) => now === 'critical').length,
      alarmed: rows.filter(({ now }) => isAlarmed(now)).length,
    },
    pastHours: (from - Math.min(...trial.signals.map(({ series }) => series.start))) / hour,
    anyInTime: looks.some(
      ({ time, overview }) => time >= from && time <= from + within && overview.some(({ now }) => isAlarmed(now))
    ),
  };
}

function summariseSet(name: string, scored: TrialScore[], step: number): Line {
  const share = (holds: (one: TrialScore) => boolean) => round(scored.filter(holds).length / scored.length);
  const sum = (pick: (one: TrialScore['quiet']) => number) => scored.reduce((all, { quiet }) => all + pick(quiet), 0);
  const looks = sum((quiet) => quiet.looks);
  const pasts = scored.map(({ pastHours }) => pastHours).sort((a, b) => a - b);
  return {
    incident: name,
    incidents: scored.length,
    'step s': step / 1000,
    'past h': pasts[pasts.length >> 1].toFixed(1),
    'within s': maxDelay(step) / 1000,
    'in time': share(({ score }) => score.overview * 1000 <= maxDelay(step)),
    'at all': share(({ score }) => score.overview >= 0),
    'alarmed before': share(({ score }) => isAlarmed(score.before)),
    'any service in time': share(({ anyInTime }) => anyInTime),
    'first once detected': round(mean(scored.map(({ score }) => score.first).filter(Number.isFinite))),
    'critical before': round(sum((quiet) => quiet.critical) / looks),
    'either before': round(sum((quiet) => quiet.alarmed) / looks),
  };
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function round(value: number): number {
  return Math.round(1000 * value) / 1000;
}

function describeLines(lines: Line[]): string[] {
  const short = lines.filter(({ 'past h': past }) => Number(past) < 1);
  return [
    'in time: the service where it began turned Warning or Critical; steps above 45 s are given two of them',
    'critical before, either before: share of looks at a service 10 and 30 steps before an incident; earlier incidents lie there, too',
    ...(short.length > 0
      ? [`pasts of less than an hour (median): ${short.map(({ incident }) => incident).join(', ')}`]
      : []),
  ];
}
