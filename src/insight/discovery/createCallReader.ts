import type { Dependency, Discovery } from './discovery';
import { listEdgeLabels, readDependency } from './assembly/findDependencies';
import { indexIdentities } from './identity/identity';

/** A query of the calls between services, and who calls whom by the labels of its series. */
export interface CallReader {
  /** PromQL: calls per second, one series per pair of ends, with a macro for the window. */
  expr: string;
  /** Undefined where an end is not told or is nobody. */
  read(labels: Readonly<Record<string, string>>): Dependency | undefined;
}

/** One query per rule that found dependencies, in the order of the rules: the first that knows a pair counts. */
export function createCallReaders({ edges = [], services }: Pick<Discovery, 'edges' | 'services'>): CallReader[] {
  const index = indexIdentities(services.map(({ identity }) => identity));
  return edges.map((rule) => ({
    expr: `sum by (${listEdgeLabels(rule).join(', ')}) (rate(${rule.metric}[$__rate_interval]))`,
    read: (labels) => readDependency({ ...labels }, rule, index),
  }));
}
