import type { Dependency } from '../../../src/insight';

/** At each service the walk begins anew with this probability (Page et al., 1999). */
const restartProbability = 0.15;
const maxSteps = 100;

/**
 * Personalised PageRank along the call graph, as root cause rankers such as MicroRCA (Wu et al., 2020) have it: the walk begins
 * at services in proportion to `weights` (>= 0), goes from callers to callees in proportion to theirs, and begins anew
 * where a service calls none.
 */
export function pageRank(
  weights: ReadonlyMap<string, number>,
  dependencies: readonly Dependency[]
): Map<string, number> {
  const names = [...weights.keys()];
  const total = names.reduce((sum, name) => sum + (weights.get(name) ?? 0), 0);
  const start = new Map(names.map((name) => [name, total > 0 ? (weights.get(name) ?? 0) / total : 1 / names.length]));
  const callees = listCallees(weights, dependencies);
  let scores = start;
  for (let step = 0; step < maxSteps; step++) {
    scores = walk(scores, { start, callees, weights });
  }
  return scores;
}

interface Graph {
  start: ReadonlyMap<string, number>;
  callees: ReadonlyMap<string, ReadonlySet<string>>;
  weights: ReadonlyMap<string, number>;
}

function walk(scores: ReadonlyMap<string, number>, { start, callees, weights }: Graph): Map<string, number> {
  const next = new Map([...start.keys()].map((name) => [name, 0]));
  let anew = 0;
  for (const [name, score] of scores) {
    const called = [...(callees.get(name) ?? [])];
    const sum = called.reduce((all, callee) => all + (weights.get(callee) ?? 0), 0);
    const passed = sum > 0 ? (1 - restartProbability) * score : 0;
    anew += score - passed;
    for (const callee of called) {
      next.set(callee, (next.get(callee) ?? 0) + (sum > 0 ? (passed * (weights.get(callee) ?? 0)) / sum : 0));
    }
  }
  return new Map([...next].map(([name, score]) => [name, score + anew * (start.get(name) ?? 0)]));
}

function listCallees(
  known: ReadonlyMap<string, number>,
  dependencies: readonly Dependency[]
): Map<string, Set<string>> {
  const callees = new Map<string, Set<string>>();
  for (const { caller, callee } of dependencies.filter((one) => one.caller !== one.callee)) {
    if (known.has(caller) && known.has(callee)) {
      callees.set(caller, (callees.get(caller) ?? new Set()).add(callee));
    }
  }
  return callees;
}
