import { createMessage, describeError, MessageError, type Message } from '../../texts';
import { hour, type Series } from '../../engine';
import { parseDuration, sliceSeries } from '../../queries';
import type { DiscoveredService, Discovery, Signal } from '../discovery/discovery';
import { resolveName } from '../discovery/identity/resolveName';
import type { SignalKind } from '../discovery/rules/signalRule';
import { createQuery } from '../../sources';
import { errorBudget, type ErrorBudget } from '../slo/errorBudget';
import type { Slo } from '../slo/slo';
import { findSource, type InsightDeps } from './context';
import type { WatchedSeries } from './watch/analyseSignal';

/** Budgets by service, and why one could not be read. */
export interface Budgets {
  known: Map<string, ErrorBudget>;
  notices: Message[];
}

/** Reads how much of each objective's error budget is spent: its window in steps of an hour, the last hour as watched. */
export async function readBudgets(watched: WatchedSeries[], cutoff: number, deps: InsightDeps): Promise<Budgets> {
  const budgets: Budgets = { known: new Map(), notices: [] };
  await Promise.all(
    deps.slos.map(async (slo) => {
      try {
        const service = findService(slo, deps.discovery);
        const budget = service && (await readBudget(slo, { service, watched, cutoff, deps }));
        if (budget) {
          budgets.known.set(service.name, budget);
        }
      } catch (error) {
        deps.signal.throwIfAborted();
        const reason = describeError(error);
        budgets.notices.push(createMessage('missing.budget', { service: slo.service, reason }));
      }
    })
  );
  return budgets;
}

/** The service of an objective, by the end of its name. @throws MessageError where it may be one of several. */
function findService({ service }: Slo, discovery: Discovery): DiscoveredService | undefined {
  const found = resolveName(service, discovery);
  if ('candidates' in found && found.candidates.length > 0) {
    throw new MessageError(createMessage('services.ambiguous', { service, known: { list: found.candidates } }));
  }
  return discovery.services.find(({ name }) => 'name' in found && name === found.name);
}

interface Reading {
  service: DiscoveredService;
  watched: WatchedSeries[];
  cutoff: number;
  deps: InsightDeps;
}

async function readBudget(slo: Slo, { service, watched, cutoff, deps }: Reading): Promise<ErrorBudget | undefined> {
  const own = (kind: SignalKind) =>
    watched.find(({ state }) => state.kind === kind && state.scope === 'service' && state.subject === service.name);
  const lately = (kind: SignalKind) => {
    const series = own(kind)?.history.series;
    return series && sliceSeries(series, cutoff - hour, cutoff);
  };
  const errors = lately('errors');
  if (!errors) {
    return undefined;
  }
  const window = parseDuration(slo.window, 'Window');
  const read = async (kind: SignalKind): Promise<Series | undefined> => {
    const signal = service.signals.find(({ rule }) => rule.kind === kind);
    return signal && readHours(signal, { window, cutoff }, deps);
  };
  const [all, rate] = await Promise.all([read('errors'), read('rate')]);
  return (
    all &&
    errorBudget({ objective: slo.objective, window }, { errors: all, rate, lately: { errors, rate: lately('rate') } })
  );
}

async function readHours(
  { rule, expr }: Signal,
  { window, cutoff }: { window: number; cutoff: number },
  { sources, readHistory, signal }: InsightDeps
): Promise<Series | undefined> {
  const to = Math.floor(cutoff / hour) * hour;
  const requests = {
    query: createQuery(rule.language, expr),
    from: Math.floor((to - window) / hour) * hour,
    to,
    step: hour,
  };
  const { series } = await readHistory({ ...requests, signal }, { uid: findSource(sources, rule.language) ?? '' });
  return series[0]?.series;
}
