import { day, hour, minute } from '../../../../engine';
import { createLookups, resolveDashboard, type FoundQuery, type LookupSource } from '../../../../alerts';
import type { GrafanaConfiguration } from '../../../../incidents';
import type { MaturityRunDeps } from '../../../maturityDeps';
import { tryRead, type Known } from '../../known';
import type { DashboardEvidence, DashboardViews, TriedDashboard } from './dashboardEvidence';

/** Dashboards that are tried in one run, and queries of each; what earlier runs of the day found is known. */
const maxTried = 20;
const maxQueries = 10;
const lifetime = day;
const maxKept = 5_000;

type Tried = { at: number; result: TriedDashboard };

export interface DashboardRequest {
  configuration: GrafanaConfiguration;
  views: DashboardViews;
  /** ms. */
  now: number;
  /** uid of the source of metrics, for dashboards that leave it to the default. */
  sourceUid: string;
  report: (done: number, total: number) => void;
}

/** The dashboards, and whether a bounded number of them has data to show. */
export async function readDashboardEvidence(
  { configuration, views, now, sourceUid, report }: DashboardRequest,
  deps: MaturityRunDeps
): Promise<Known<DashboardEvidence>> {
  return tryRead(deps.signal, async () => {
    const { dashboards, leftOut } = await configuration.listDashboards();
    const kept = await deps.incidents.memory.get('dashboards that were tried', async () => new Map<string, Tried>(), {
      lifetime,
      signal: deps.signal,
    });
    const isKnown = (uid: string) => now - (kept.get(uid)?.at ?? 0) < lifetime;
    const next = dashboards.filter(({ uid }) => !isKnown(uid)).slice(0, maxTried);
    const unread: DashboardEvidence['unread'] = [];
    for (const [i, { uid, title }] of next.entries()) {
      report(i, next.length);
      const read = await tryRead(deps.signal, async () => {
        const { model, isProvisioned } = await configuration.readDashboard(uid);
        return { uid, title, isProvisioned, ...(await tryQueries(model, { now, sourceUid }, deps)) };
      });
      if (kept.size >= maxKept) {
        kept.clear();
      }
      if (read.ok) {
        kept.set(uid, { at: now, result: read.value });
      } else {
        unread.push({ title, why: read.why });
      }
      await deps.maturity.pause();
    }
    const tried = dashboards.flatMap(({ uid }) => (isKnown(uid) ? [kept.get(uid)?.result ?? []].flat() : []));
    return { dashboards: dashboards.map(({ uid, title }) => ({ uid, title })), leftOut, tried, unread, views };
  });
}

type Counts = Pick<TriedDashboard, 'answered' | 'empty' | 'failed' | 'skipped' | 'example'>;

async function tryQueries(
  model: Readonly<Record<string, unknown>>,
  { now, sourceUid }: { now: number; sourceUid: string },
  deps: MaturityRunDeps
): Promise<Counts> {
  const lookups = createLookups((call) => readMetadata(call, sourceUid, deps), { from: now - 6 * hour, to: now });
  const { queries, skipped } = await resolveDashboard(model, { lookups });
  const counts: Counts = { answered: 0, empty: 0, failed: 0, skipped: skipped.length };
  for (const found of queries.slice(0, maxQueries)) {
    deps.signal.throwIfAborted();
    const outcome = await tryQuery(found, { now, sourceUid }, deps);
    counts[outcome]++;
    if (outcome === 'empty' && counts.example === undefined) {
      counts.example = {
        title: found.title,
        source: found.source.uid || sourceUid,
        expr: String(found.query.expr ?? ''),
      };
    }
  }
  counts.skipped += Math.max(0, queries.length - maxQueries);
  return counts;
}

/** Reads what a variable offers. @throws Error where the source does not say. */
async function readMetadata(
  { source, path, params }: { source: LookupSource; path: string; params: Array<[string, string]> },
  sourceUid: string,
  { maturity, signal }: MaturityRunDeps
): Promise<unknown> {
  const answer = await maturity.readMetadata({ path, params, signal }, { uid: source.uid || sourceUid });
  if (answer === undefined) {
    throw new Error('The source does not say what a variable offers.');
  }
  return answer;
}

/** A source that may not be read says nothing about the query. */
const notTried: ReadonlySet<string> = new Set([
  'unknown-source',
  'not-allowed',
  'unauthorized',
  'log-lines',
  'unreachable',
]);

async function tryQuery(
  { query, source }: FoundQuery,
  { now, sourceUid }: { now: number; sourceUid: string },
  { incidents, signal }: MaturityRunDeps
): Promise<'answered' | 'empty' | 'failed' | 'skipped'> {
  const step = 5 * minute;
  const to = Math.floor(now / step) * step;
  try {
    const { series } = await incidents.readSeries(
      {
        query,
        from: to - hour,
        to,
        step,
        signal,
        selection: { maxSeries: 100, isIncluded: () => true, isPreferred: () => true },
      },
      { uid: source.uid || sourceUid }
    );
    return series.some(({ values }) => values.some((value) => !Number.isNaN(value))) ? 'answered' : 'empty';
  } catch (error) {
    signal.throwIfAborted();
    return notTried.has((error as { code?: string }).code ?? '') ? 'skipped' : 'failed';
  }
}
