import { gatherEvidence, type Evidence, type Incident, type ServiceSignal } from './evidence';
import { propagateScores } from './propagateScores';

/** The caller depends on the callee: a failing callee makes its callers fail. */
export interface Dependency {
  caller: string;
  callee: string;
}

/** One signal's departure from its past during the incident. */
export type CauseEvidence = Omit<Evidence, 'step' | 'unknown' | 'weight'>;

/** How likely a service is to be the cause. */
export interface RankedService {
  service: string;
  /** Likelihood, in [0, 1]; over all services 1, or 0 where nothing departs from its past. */
  score: number;
  /** One per signal, most telling first. */
  evidence: CauseEvidence[];
  /** By how much its onset precedes the first of its callers', ms; negative = follows it, 0 = within a step. */
  lead: number | undefined;
  /** The callee that explains this service's departure better than itself. */
  suffersFrom: string | undefined;
}

export interface CauseRanking {
  /** Most likely cause first; ties by name. */
  services: RankedService[];
}

/** The cube lets one clear departure outweigh many faint ones. */
const contrast = 3;

/**
 * Ranks services by how likely they are to have caused an incident: how much, how long and how early their signals depart
 * from their own past (see measureDeparture), and how much of that their callees do not explain (see propagateScores). A callee
 * whose plain departure begins later than its caller's, by more than a step, explains nothing. Observations after the
 * incident's end are not used. Dependencies may be missing, cyclic or of unknown services, which are passed over.
 * Deterministic, and the same for any order of signals and dependencies, and any shift and scale of a series.
 */
export function rankCauses(
  incident: Incident,
  signals: readonly ServiceSignal[],
  dependencies: readonly Dependency[] = []
): CauseRanking {
  const gathered = [...gatherEvidence(incident, signals)];
  const names = gathered.map(([name]) => name);
  const foremost = gathered.map(([, [first]]) => first);
  const callees = listCallees(names, dependencies);
  const explaining = callees.map((some, s) => some.filter((callee) => mayExplain(foremost[callee], foremost[s])));
  const weights = Float64Array.from(foremost, ({ weight }) => weight ** contrast);
  const scores = propagateScores(weights, explaining);
  const leads = findLeads(foremost, callees);
  const services = gathered.map(([service, evidence], s) => {
    const heaviest = explaining[s].reduce((best, callee) => (weights[callee] > weights[best] ? callee : best), s);
    const suffersFrom = heaviest === s ? undefined : names[heaviest];
    return toRanked({ service, score: scores[s], lead: leads[s], suffersFrom }, evidence);
  });
  return { services: services.sort((a, b) => b.score - a.score) };
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

/** By how much each service's onset comes before the first of its callers'; less than a step is no difference. */
function findLeads(
  foremost: readonly Evidence[],
  callees: ReadonlyArray<readonly number[]>
): Array<number | undefined> {
  const firstCaller = foremost.map(() => Infinity);
  callees.forEach((some, caller) => {
    for (const callee of some) {
      firstCaller[callee] = Math.min(firstCaller[callee], foremost[caller].onset ?? Infinity);
    }
  });
  return foremost.map(({ onset, step }, s) => {
    const lead = firstCaller[s] - (onset ?? NaN);
    return Number.isFinite(lead) ? (Math.abs(lead) < step ? 0 : lead) : undefined;
  });
}

function toRanked(part: Omit<RankedService, 'evidence'>, evidence: readonly Evidence[]): RankedService {
  return {
    ...part,
    evidence: evidence.map(({ signal, strength, deviation, usual, peak, onset }) => {
      return { signal, strength, deviation, usual, peak, onset };
    }),
  };
}
