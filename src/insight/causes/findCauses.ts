import type { Message } from '../../texts';
import { describeUnread } from '../discovery/describeMissing';
import type { ReadHistory } from '../../queries';
import { findSource, type InsightDeps } from '../fleet/context';
import { createQuery } from '../../sources';
import { nodeName } from '../discovery/placeServices';
import type { Discovery, Signal } from '../discovery/discovery';
import type { Incident, ServiceSignal } from './evidence';
import { rankCauses, type CauseRanking, type Dependency } from './rankCauses';
import { minute } from '../../engine';

/** The ranking, and what it could not take into account. */
export interface FoundCauses extends CauseRanking {
  /** Distance of the observations that were compared, ms. */
  step: number;
  notices: Message[];
}

/** What went before is compared with: long enough to know what is usual, short enough to be like the time of day. */
const pastPerWindow = 3;
const shortestPast = 3 * 60 * minute;
const longestPast = 24 * 60 * minute;
/** What rates and counts are taken over: long enough for sparse scrapes, whatever the step. */
const rateWindow = '5m';
/** Rows of one series, about. */
const rows = 720;

/**
 * Ranks services and nodes by how likely they caused an incident, from all their signals (see rankCauses). A node counts as
 * called by the services that run on it. A signal that cannot be read gives a notice.
 * @throws the source's own error where no signal at all can be read.
 */
export async function findCauses(
  incident: Incident,
  { discovery, sources, readHistory, signal }: Pick<InsightDeps, 'discovery' | 'sources' | 'readHistory' | 'signal'>
): Promise<FoundCauses> {
  const length = incident.to - incident.from;
  const past = Math.min(Math.max(pastPerWindow * length, shortestPast), longestPast);
  const step = Math.max(minute, Math.ceil((past + length) / rows / minute) * minute);
  const grid = { from: align(incident.from - past, step), to: align(incident.to, step), step, signal };
  const notices: Message[] = [];
  const failures: unknown[] = [];
  const readable = discovery.fleet.filter(
    ({ rule }) => findSource(sources, rule.language) !== undefined && listOwners(rule, discovery).size > 0
  );
  const read = await Promise.all(
    readable.map(async (one) => {
      try {
        return await readSeries(one, grid, { discovery, sources, readHistory });
      } catch (error) {
        signal.throwIfAborted();
        failures.push(error);
        notices.push(describeUnread(one.rule, error));
        return [];
      }
    })
  );
  if (readable.length > 0 && failures.length === readable.length) {
    throw failures[0];
  }
  return { ...rankCauses(incident, read.flat(), { dependencies: listCalls(discovery) }), step, notices };
}

function align(time: number, step: number): number {
  return Math.floor(time / step) * step;
}

/** Who calls whom, and which service runs on which node. */
function listCalls({ dependencies, services }: Discovery): Dependency[] {
  return [
    ...dependencies,
    ...services.flatMap(({ name, nodes }) => nodes.map((node) => ({ caller: name, callee: node }))),
  ];
}

/** The series of one signal, each with the service or node that it tells of; those of unknown owners are left out. */
async function readSeries(
  { rule, expr, label }: Signal,
  grid: { from: number; to: number; step: number; signal: AbortSignal },
  {
    discovery,
    sources,
    readHistory,
  }: { discovery: Discovery; sources: InsightDeps['sources']; readHistory: ReadHistory }
): Promise<ServiceSignal[]> {
  const owners = listOwners(rule, discovery);
  const uid = findSource(sources, rule.language) ?? '';
  const { series } = await readHistory(
    { query: createQuery(rule.language, expr.replace(/\$__(rate_)?interval\b/g, rateWindow)), ...grid },
    { uid }
  );
  return series.flatMap((one): ServiceSignal[] => {
    const { [label]: subject = '', __name__: _, ...others } = one.labels;
    const service = owners.get(rule.scope === 'node' ? nodeName(subject) : subject);
    const signal = [rule.kind, ...Object.values(others)].join(' ');
    return service === undefined ? [] : [{ service, signal, series: one.series }];
  });
}

/** Who is told of by the subjects of a rule: services and nodes that prefer it, and the services of pods. */
function listOwners({ id, scope }: Signal['rule'], { services, nodes }: Discovery): Map<string, string> {
  const prefers = ({ signals }: { signals: Signal[] }) => signals.some(({ rule }) => rule.id === id);
  if (scope === 'node') {
    return new Map(nodes.filter(prefers).map(({ name }) => [name, name]));
  }
  const owners = services.filter(prefers);
  return new Map(
    scope === 'service'
      ? owners.map(({ name }) => [name, name])
      : owners.flatMap(({ name, pods }) => pods.map((pod): [string, string] => [pod, name]))
  );
}
