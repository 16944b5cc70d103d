import pMap from 'p-map';
import { describeUnread, type Discovery, type Signal, type SignalRule } from '../../insight';
import type { Plan } from '../../queries';
import type { Message } from '../../texts';
import type { CapacityDeps } from '../capacityDeps';
import type { Loads } from '../flow/measureCalls';
import { rankKind } from './capacityKinds';
import { joinResources } from './joinResources';
import { readCalls } from './readCalls';
import { readSignal, type OwnedSeries } from './readSignal';
import type { Reading } from './resource';

/** Queries that are read at once: each is one for all services. */
const maxConcurrentReads = 3;

/**
 * Reads what services and nodes use, their requests and who calls whom; one query per rule. What cannot be read is in the notices.
 * @throws the source's own error where nothing can be read.
 */
export async function readReading(
  plan: Plan,
  deps: CapacityDeps,
  report: (done: number, total: number) => void = () => undefined
): Promise<Reading> {
  const signals = listSignals(deps.discovery);
  const notices: Message[] = [];
  const failures: unknown[] = [];
  let done = 0;
  const total = signals.length + 1;
  const read = async (signal: Signal): Promise<OwnedSeries[]> => {
    try {
      const found = await readSignal(signal, plan, deps);
      notices.push(...found.notices);
      return found.series;
    } catch (error) {
      deps.signal.throwIfAborted();
      failures.push(error);
      notices.push(describeUnread(signal.rule, error));
      return [];
    } finally {
      report(++done, total);
    }
  };
  const series = (await pMap(signals, read, { concurrency: maxConcurrentReads })).flat();
  if (signals.length > 0 && failures.length === signals.length) {
    throw failures[0];
  }
  const calls = await readCalls(plan, deps);
  return {
    plan,
    resources: joinResources(series, plan, deps.discovery),
    loads: sumLoads(series),
    calls: calls.calls,
    placed: placeServices(deps.discovery),
    notices: [...notices, ...calls.notices],
  };
}

/** The fleet's queries of capacity and of requests that any service or node prefers. */
function listSignals({ fleet, services, nodes }: Discovery): Signal[] {
  const rules = new Set([...services, ...nodes].flatMap(({ signals }) => signals.map(({ rule }) => rule.id)));
  const isOfUse = ({ language, kind }: SignalRule) =>
    language === 'promql' && (kind === 'rate' || rankKind(kind) !== undefined);
  return fleet.filter(({ rule }) => rules.has(rule.id) && isOfUse(rule));
}

function sumLoads(series: readonly OwnedSeries[]): Loads {
  const loads = new Map<string, Float64Array>();
  series
    .filter(({ signal }) => signal.rule.kind === 'rate')
    .forEach(({ owner, values }) => {
      const known = loads.get(owner);
      const add = (one: number, i: number) =>
        Number.isFinite(values[i]) ? (Number.isFinite(one) ? one : 0) + values[i] : one;
      loads.set(owner, known ? known.map(add) : values);
    });
  return loads;
}

function placeServices({ services }: Discovery): Map<string, string[]> {
  const placed = new Map<string, string[]>();
  services.forEach(({ name, nodes }) => nodes.forEach((node) => placed.set(node, [...(placed.get(node) ?? []), name])));
  return placed;
}
