import { listOwnQueries } from '../../alerts';
import type { GrafanaReader } from '../../incidents';
import { dataSourceType } from '../../queries';
import { isMapping } from '../../schema';
import { createMessage, describeError, type Message } from '../../texts';
import { isWatched } from './toQualityQuery';
import type { Origin, WatchedQuery } from './watchedQuery';

/** All that was found, and what could not be read. */
export interface FoundQueries {
  queries: WatchedQuery[];
  notices: Message[];
}

/** Dashboards that are opened at once, and at most. */
const batchSize = 8;
const maxDashboards = 1_000;

type Configuration = GrafanaReader['configuration'];

/**
 * The queries of Foresight in Grafana's own rules and in dashboards, each once: those of rules first.
 * @throws SourceError where neither can be read.
 */
export async function listWatched(
  configuration: Configuration,
  { where, onProgress }: { where: 'all' | Origin; onProgress(done: number, total: number): void }
): Promise<FoundQueries> {
  const parts = [
    ...(where === 'dashboard' ? [] : [() => listOfRules(configuration)]),
    ...(where === 'rule' ? [] : [() => listOfDashboards(configuration, onProgress)]),
  ];
  const read: FoundQueries[] = [];
  const failures: unknown[] = [];
  for (const part of parts) {
    try {
      read.push(await part());
    } catch (failure) {
      failures.push(failure);
    }
  }
  if (read.length === 0) {
    throw failures[0];
  }
  const notices = [
    ...read.flatMap((one) => one.notices),
    ...failures.map((one) => createMessage('models.unread', { reason: describeError(one) })),
  ];
  return { queries: joinEqual(read.flatMap(({ queries }) => queries)), notices };
}

async function listOfRules(configuration: Configuration): Promise<FoundQueries> {
  const { rules, leftOut } = await configuration.listRules();
  const queries = rules.flatMap(({ uid, title, folder, steps }): WatchedQuery[] => {
    const models = steps.flatMap((step) => (isMapping(step) && isMapping(step.model) ? [step.model] : []));
    const own = models.filter(({ datasource, evidence = 'none' }) => isOwn(datasource) && evidence === 'none');
    const link = `/alerting/grafana/${encodeURIComponent(uid)}/view`;
    const name = folder === '' ? title : `${folder} / ${title}`;
    return own
      .filter(isWatched)
      .map((model) => ({ origin: 'rule', title: name, link, saved: model, model, others: 0 }));
  });
  return { queries, notices: leftOut > 0 ? [createMessage('models.rules-left-out', { count: leftOut })] : [] };
}

async function listOfDashboards(
  configuration: Configuration,
  onProgress: (done: number, total: number) => void
): Promise<FoundQueries> {
  const { dashboards, leftOut } = await configuration.listDashboards();
  const opened = dashboards.slice(0, maxDashboards);
  const queries: WatchedQuery[] = [];
  let unread = 0;
  let unresolved = 0;
  for (let i = 0; i < opened.length; i += batchSize) {
    onProgress(i, opened.length);
    const found = await Promise.all(opened.slice(i, i + batchSize).map((one) => readOne(configuration, one)));
    queries.push(...found.flatMap((one) => one.queries));
    unread += found.filter(({ isRead }) => !isRead).length;
    unresolved += found.reduce((sum, one) => sum + one.unresolved, 0);
  }
  const left = leftOut + dashboards.length - opened.length;
  return {
    queries,
    notices: [
      ...(left > 0 ? [createMessage('models.dashboards-left-out', { count: left })] : []),
      ...(unread > 0 ? [createMessage('models.dashboards-unread', { count: unread })] : []),
      ...(unresolved > 0 ? [createMessage('models.unresolved', { count: unresolved })] : []),
    ],
  };
}

/** One that cannot be read never hides the others. */
async function readOne(
  configuration: Configuration,
  { uid, title, url }: { uid: string; title: string; url: string }
): Promise<{ queries: WatchedQuery[]; unresolved: number; isRead: boolean }> {
  try {
    const { model } = await configuration.readDashboard(uid);
    const { queries, unresolved } = await listOwnQueries(model);
    const watched = queries.filter((one) => isWatched(one.model));
    return {
      unresolved,
      isRead: true,
      queries: watched.map(({ title: panel, panelId, saved, model: filled }) => ({
        origin: 'dashboard',
        title: panel === '' ? title : `${title} / ${panel}`,
        link: panelId === undefined || url === '' ? url : `${url}?viewPanel=${panelId}`,
        saved,
        model: filled,
        others: 0,
      })),
    };
  } catch {
    return { queries: [], unresolved: 0, isRead: false };
  }
}

function isOwn(datasource: unknown): boolean {
  return isMapping(datasource) && datasource.type === dataSourceType;
}

/** Fields in which queries differ that ask the same of a model. */
const unlike = ['refId', 'output', 'hide', 'datasource', 'engine', 'key', 'legendFormat'];

function joinEqual(queries: WatchedQuery[]): WatchedQuery[] {
  const byContent = new Map<string, WatchedQuery>();
  for (const one of queries) {
    const entries = Object.entries(one.model).filter(([name]) => !unlike.includes(name));
    const key = JSON.stringify(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
    const known = byContent.get(key);
    byContent.set(key, known ? { ...known, others: known.others + 1 } : one);
  }
  return [...byContent.values()];
}
