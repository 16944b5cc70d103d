import type { TimeRange } from '../../engine';
import type { CauseEvidence, CauseRanking, CauseVerdict, Dependency, RankedService, RankOptions } from './causeRanking';
import { gatherEvidence, type Evidence, type ServiceSignal } from './evidence';
import { propagateScores } from './propagateScores';

export type { CauseEvidence, CauseRanking, Dependency, RankedService } from './causeRanking';

/** The cube lets one clear departure outweigh many faint ones. */
const contrast = 3;

/** From this share of all scores on, the first service is clear. */
const minClearScore = 0.5;

/**
 * Ranks services by how likely they are to have caused an incident: how much, how long and how early their signals depart
 * from their own past (see measureDeparture), and how much of that their callees do not explain (see propagateScores). A callee
 * whose plain departure begins later than its caller's, by more than a step, explains nothing. Observations after the
 * incident's end are not used. Deterministic, and the same for any order of signals and dependencies, and any shift and
 * scale of a series.
 */
export function rankCauses(
  incident: TimeRange,
  signals: readonly ServiceSignal[],
  { dependencies = [], changes = [], candidates }: RankOptions = {}
): CauseRanking {
  const gathered = [...gatherEvidence(incident, signals)];
  const names = gathered.map(([name]) => name);
  const foremost = gathered.map(([, [first]]) => first);
  const callees = listCallees(names, dependencies);
  const explaining = callees.map((some, s) => some.filter((callee) => mayExplain(foremost[callee], foremost[s])));
  const weights = Float64Array.from(foremost, ({ strength }) => strength ** contrast);
  const scores = propagateScores(weights, explaining);
  const services = gathered.flatMap(([service, evidence], s): RankedService[] => {
    const times = changes.filter((one) => one.service === service && one.time <= incident.from).map(({ time }) => time);
    const change = times.length > 0 ? { change: { time: Math.max(...times) } } : {};
    return candidates?.has(service) === false
      ? []
      : [{ service, score: scores[s], likelihood: undefined, evidence: evidence.map(toEvidence), ...change }];
  });
  services.sort((a, b) => b.score - a.score);
  return { verdict: findVerdict(services), services };
}

function findVerdict([first]: readonly RankedService[]): CauseVerdict {
  if (!first?.score) {
    return 'nothing stands out';
  }
  return first.score >= minClearScore ? 'clear' : 'one of several';
}

/** Indices of the known services that each one calls, ascending, each once, never itself. */
function listCallees(names: readonly string[], dependencies: readonly Dependency[]): number[][] {
  const places = new Map(names.map((name, s) => [name, s]));
  const callees = names.map(() => new Set<number>());
  for (const { caller, callee } of dependencies) {
    const from = places.get(caller);
    const to = places.get(callee);
    if (from !== undefined && to !== undefined && from !== to) {
      callees[from].add(to);
    }
  }
  return callees.map((some) => [...some].sort((a, b) => a - b));
}

function mayExplain(callee: Evidence, caller: Evidence): boolean {
  const slack = Math.max(callee.step, caller.step);
  return (callee.onset ?? Infinity) <= (caller.onset ?? Infinity) + slack;
}

function toEvidence({ step: _, ...departure }: Evidence): CauseEvidence {
  const { deviation } = departure;
  return { ...departure, direction: deviation > 0 ? 'up' : deviation < 0 ? 'down' : 'none' };
}
