import { minute } from '../../engine';
import { findEnd, type Trouble } from '../trouble';

/** What rules, receivers and replicas add: two ways to the same alert differ in these. */
const addedLabels: ReadonlySet<string> = new Set([
  'alertstate',
  'grafana_folder',
  'rulename',
  'ref_id',
  'datasource_uid',
  'prometheus',
  'prometheus_replica',
  'receive',
  'replica',
  'monitor',
]);
/** Two sources see an alert begin at most so far apart, ms: both have an interval of evaluation, and a query a step. */
const maxApart = 5 * minute;

/** The troubles, each once: the same alert from several sources, or again at once, is one, from the first beginning to the last end. */
export function dropRepeated(troubles: readonly Trouble[]): Trouble[] {
  const latest = new Map<string, number>();
  const ids = new Set<string>();
  const kept: Trouble[] = [];
  for (const one of [...troubles].sort((a, b) => a.start - b.start)) {
    if (ids.has(one.id)) {
      continue;
    }
    ids.add(one.id);
    const key = one.kind === 'alert' ? identifyAlert(one.labels) : one.id;
    const place = latest.get(key);
    if (place !== undefined && isSame(kept[place], one)) {
      kept[place] = join(kept[place], one);
    } else {
      latest.set(key, kept.push(one) - 1);
    }
  }
  return kept;
}

function isSame(first: Trouble, second: Trouble): boolean {
  return second.start - first.start <= maxApart || second.start < findEnd(first);
}

function join(first: Trouble, second: Trouble): Trouble {
  const end = Math.max(findEnd(first), findEnd(second));
  const services = first.services.length > 0 ? first.services : second.services;
  const link = first.link ?? second.link;
  return { ...first, services, end: Number.isFinite(end) ? end : undefined, ...(link !== undefined && { link }) };
}

/** The labels that an alert has wherever it comes from, as one text. */
function identifyAlert(labels: Trouble['labels']): string {
  const own = Object.entries(labels).filter(([name]) => !addedLabels.has(name) && !name.startsWith('__'));
  return JSON.stringify(own.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
