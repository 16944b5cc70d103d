import type { Message } from '../../texts';
import { describeUnread } from '../discovery/describeMissing';
import pMap from 'p-map';
import type { Discovery, Signal } from '../discovery/discovery';
import type { InsightQuery } from './queryFields';
import { attachDeploys } from './deploys/attachDeploys';
import type { InsightContext, InsightDeps } from './context';
import type { Fleet } from './fleet';
import { isQuietNode, listMembers } from './listMembers';
import { orderMembers } from './orderMembers';
import { readBudgets, type Budgets } from './readBudgets';
import { readNewPatterns, type NewPatterns } from './readNewPatterns';
import { findPresent } from './watch/readNewest';
import { analyseSignal, type Watched, type WatchedSeries } from './watch/analyseSignal';

/** Signals that are read at once: each is one query for all services. */
const maxConcurrentReads = 4;

/**
 * Watches every signal of every service, one query per rule, and judges the health of each. A signal that cannot be read
 * is told in `notices`; the rest holds without it.
 * @throws the source's own error where no signal at all can be read.
 */
export async function assessServices(context: InsightContext, deps: InsightDeps): Promise<Fleet> {
  const notices: Message[] = [];
  const failures: unknown[] = [];
  const signals = usedSignals(deps.discovery, context.query);
  const watch = async (signal: Signal): Promise<Watched | undefined> => {
    try {
      return await analyseSignal(signal, context, deps);
    } catch (error) {
      deps.signal.throwIfAborted();
      failures.push(error);
      notices.push(describeUnread(signal.rule, error));
      return undefined;
    }
  };
  const [watched, patterns] = await Promise.all([
    pMap(signals, watch, { concurrency: maxConcurrentReads }),
    readNewPatterns(context, deps),
  ]);
  if (signals.length > 0 && failures.length === signals.length) {
    throw failures[0];
  }
  const found = watched.flatMap((one) => one?.series ?? []);
  notices.push(...watched.flatMap((one) => one?.notices ?? []));
  const budgets = await readBudgets(found, watched.find((one) => one)?.plan.cutoff ?? NaN, deps);
  notices.push(...budgets.notices, ...patterns.notices);
  const listed = listMembers(deps.discovery, found.map(withBudget(budgets)).map(withNewPattern(patterns))).filter(
    ({ name, affects }) => isSelected(name, context.query) || affects.includes(context.query.service)
  );
  const deployed = await attachDeploys(listed, context, deps);
  notices.push(...deployed.notices);
  const present = findPresent(context.request);
  const ordered = orderMembers(deployed.members, deps.discovery.dependencies);
  const members = ordered.filter((one) => !isQuietNode(one) || one.name === context.query.service);
  return { present, members, quietNodes: ordered.filter((one) => !members.includes(one)), notices };
}

/** A service's failed requests, with what is left of their budget. */
function withBudget({ known }: Budgets): (one: WatchedSeries) => WatchedSeries {
  return (one) => {
    const { kind, scope, subject } = one.state;
    const budget = kind === 'errors' && scope === 'service' ? known.get(subject) : undefined;
    return budget ? { ...one, state: { ...one.state, budget } } : one;
  };
}

/** A service's lines of errors, with what is new among them. */
function withNewPattern({ known }: NewPatterns): (one: WatchedSeries) => WatchedSeries {
  return (one) => {
    const { kind, scope, subject } = one.state;
    const newPattern = kind === 'logErrors' && scope === 'service' ? known.get(subject) : undefined;
    return newPattern ? { ...one, state: { ...one.state, newPattern } } : one;
  };
}

/** The fleet's queries that any asked service or node prefers. */
function usedSignals({ fleet, services, nodes }: Discovery, query: InsightQuery): Signal[] {
  const selected = services.filter(({ name }) => isSelected(name, query));
  const places = new Set(selected.flatMap((one) => one.nodes));
  const used = [...selected, ...nodes.filter(({ name }) => isSelected(name, query) || places.has(name))];
  const rules = new Set(used.flatMap(({ signals }) => signals.map(({ rule }) => rule.id)));
  return fleet.filter(({ rule }) => rules.has(rule.id));
}

function isSelected(name: string, { service }: InsightQuery): boolean {
  return service === '' || name === service;
}
