import { minute } from '../../../engine';
import { countSkipped } from '../../../queries';
import { createQuery } from '../../../sources';
import type { Message } from '../../../texts';
import { describeSkipped, describeUnread } from '../../discovery/describeMissing';
import type { Signal } from '../../discovery/discovery';
import { nameOwner } from '../../discovery/findSubjects';
import { listOtherValues } from '../../discovery/identity/subjectLabels';
import { listOwners } from '../../discovery/listOwners';
import { findSource, type InsightDeps } from '../../fleet/context';
import type { ServiceSignal } from '../causeRanking';
import type { Reading } from './planReading';

export type ReadingDeps = Pick<InsightDeps, 'discovery' | 'sources' | 'readHistory' | 'signal'> &
  Partial<Pick<InsightDeps, 'logs' | 'executor'>>;

/** A series of a service or node, with what is needed to draw it. */
export interface ReadSignal extends ServiceSignal {
  /** Grafana's id of its unit. */
  unit: string;
}

/** What rates and counts are taken over, ms: long enough for sparse scrapes, and no value of a row is left out. */
const minRateWindow = 5 * minute;

/**
 * All signals of all services and nodes over one grid: one query per rule. A signal that cannot be read gives a notice.
 * @throws the source's own error where no signal at all can be read.
 */
export async function readSignals(
  reading: Reading,
  deps: ReadingDeps
): Promise<{ signals: ReadSignal[]; notices: Message[] }> {
  const { discovery, sources, signal } = deps;
  const notices: Message[] = [];
  const failures: unknown[] = [];
  const readable = discovery.fleet.filter(
    ({ rule }) => findSource(sources, rule.language) !== undefined && listOwners(rule, discovery).size > 0
  );
  const read = await Promise.all(
    readable.map(async (one) => {
      try {
        const { read, skipped, missing } = await readSeries(one, reading, deps);
        notices.push(...missing, ...(skipped > 0 ? [describeSkipped(one.rule, read.length, skipped)] : []));
        return read;
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
  const distinct = new Map(notices.map((notice) => [JSON.stringify(notice), notice]));
  return { signals: read.flat(), notices: [...distinct.values()] };
}

/** The series of one signal, each with the service or node that it tells of; those of unknown owners are left out. */
async function readSeries(
  { rule, expr, labels }: Signal,
  { from, to, step }: Reading,
  { discovery, sources, readHistory, signal }: ReadingDeps
): Promise<{ read: ReadSignal[]; skipped: number; missing: Message[] }> {
  const owners = listOwners(rule, discovery);
  const rateWindow = `${Math.max(minRateWindow, step) / minute}m`;
  const query = createQuery(rule.language, expr.replace(/\$__(rate_)?interval\b/g, rateWindow));
  const uid = findSource(sources, rule.language) ?? '';
  const history = await readHistory({ query, from, to, step, signal }, { uid });
  const read = history.series.flatMap((one): ReadSignal[] => {
    const service = owners.get(nameOwner(one.labels, labels, rule) ?? '');
    const pods = rule.scope === 'pod' ? [one.labels[labels.name] ?? ''] : [];
    const name = [rule.kind, ...pods, ...listOtherValues(one.labels, labels)].join(' ');
    const { kind, harm } = rule;
    return service === undefined
      ? []
      : [{ service, signal: name, series: one.series, kind, harm, unit: one.unit ?? rule.unit }];
  });
  const missing = history.partial ? (history.notices ?? []) : [];
  return { read, skipped: countSkipped(history), missing };
}
