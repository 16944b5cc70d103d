import { errorMessage } from '../../src/engine';
import { resolveDashboard, type DashboardQueries, type FoundQuery, type SkippedQuery } from '../../src/alerts';
import { CommandError, type CommandCall } from '../command';
import { connectGrafana } from '../grafanaClient';
import { readYaml } from '../readYaml';
import { createDashboardLookups, findScrapeInterval } from './createDashboardLookups';
import { describeMissingServer, findKind, type Foresight } from './createForesight';
import { parseVariables } from './parseVariables';
import { readDashboardFiles, type DashboardFile } from './readDashboardFiles';
import { listDashboardUids, readDashboards } from './readGrafana';

/**
 * The queries that a command names, of dashboards or of a list, as they are at time `to` (ms). Those of servers that are not
 * named are skipped. @throws CommandError
 */
export async function readQueries(call: CommandCall, foresight: Foresight, to: number): Promise<DashboardQueries> {
  const { dashboard, queries, grafana } = call.values;
  const namesDashboards = dashboard !== undefined || grafana !== undefined;
  if (namesDashboards === (queries !== undefined)) {
    throw new CommandError(
      'Give either --dashboard or --queries, such as --dashboard shop.json; or --grafana for all.'
    );
  }
  const found =
    queries === undefined
      ? await readAllDashboards(call, foresight, to)
      : { queries: readList(queries, call.folder), skipped: [] };
  return separateServers(nameSources(found, call), foresight);
}

async function readAllDashboards(call: CommandCall, foresight: Foresight, to: number): Promise<DashboardQueries> {
  const { values, files, folder } = call;
  const given = parseVariables(values.variables ?? '');
  const request = values.grafana === undefined ? undefined : connectGrafana(call);
  const names = values.dashboard === undefined ? files : [values.dashboard, ...files];
  const read: DashboardFile[] = names.length > 0 ? readDashboardFiles(names, folder) : [];
  if (request !== undefined && (names.length === 0 || values['dashboard-uid'] !== undefined)) {
    read.push(...(await readGrafanaDashboards(request, values['dashboard-uid'])));
  }
  const lookups = await createDashboardLookups(foresight, to, request);
  const scrapeInterval = await findScrapeInterval(call, foresight);
  const results: DashboardQueries[] = [];
  for (const file of read) {
    results.push(await resolveFile(file, { lookups, given, scrapeInterval }, read.length === 1));
  }
  return { queries: results.flatMap((one) => one.queries), skipped: results.flatMap((one) => one.skipped) };
}

/** All dashboards of a Grafana, or those of these uids. */
async function readGrafanaDashboards(
  request: ReturnType<typeof connectGrafana>,
  uids: string | undefined
): Promise<DashboardFile[]> {
  const listed =
    uids === undefined
      ? await listDashboardUids(request)
      : uids.split(',').map((uid) => ({ uid: uid.trim(), title: uid.trim() }));
  const values = await readDashboards(
    request,
    listed.map(({ uid }) => uid)
  );
  return values.map((value, i) =>
    value instanceof Error ? { name: listed[i].title, reason: value.message } : { name: listed[i].title, value }
  );
}

/** The queries of one dashboard. One of several that cannot be read is named; a single one ends the command. @throws CommandError */
async function resolveFile(
  file: DashboardFile,
  options: Parameters<typeof resolveDashboard>[1],
  isAlone: boolean
): Promise<DashboardQueries> {
  if ('reason' in file) {
    return { queries: [], skipped: [{ title: file.name, reason: file.reason }] };
  }
  try {
    return await resolveDashboard(file.value, options);
  } catch (error) {
    if (isAlone) {
      throw new CommandError(`${file.name}: ${errorMessage(error)}`);
    }
    return { queries: [], skipped: [{ title: file.name, reason: errorMessage(error) }] };
  }
}

/** Queries of Loki that name no data source have one of their own: --source is that of Prometheus. */
function nameSources({ queries, skipped }: DashboardQueries, { values }: CommandCall): DashboardQueries {
  const loki = values['loki-source'] ?? 'loki';
  return {
    skipped,
    queries: queries.map((query) =>
      findKind(query.query) === 'loki' && query.source.uid === '' ? { ...query, source: { uid: loki } } : query
    ),
  };
}

/** Queries of a kind of server that the command does not name are skipped, with the option that names one. */
function separateServers({ queries, skipped }: DashboardQueries, { sources }: Foresight): DashboardQueries {
  const isServed = ({ query }: FoundQuery) => sources.has(findKind(query) ?? 'prometheus');
  const unserved = queries.filter((query) => !isServed(query));
  const reasons = unserved.map(({ title, query }): SkippedQuery => {
    return { title, expr: query.expr, reason: describeMissingServer(findKind(query) ?? 'prometheus') };
  });
  return { queries: queries.filter(isServed), skipped: [...skipped, ...reasons] };
}

function readList(file: string, folder: string): FoundQuery[] {
  const list = readYaml(file, folder);
  if (!Array.isArray(list) || list.length === 0) {
    throw new CommandError(`${file} is no list of queries. Write entries such as "- { title: ..., expr: ... }".`);
  }
  return list.map((entry, i) => {
    const { title, expr, unit, limits } = Object(entry);
    if (typeof expr !== 'string' || expr.trim() === '') {
      throw new CommandError(`${file}: query ${i + 1} has no expr. Give an expression of PromQL.`);
    }
    return {
      title: typeof title === 'string' && title !== '' ? title : expr.slice(0, 80),
      source: { uid: '' },
      query: { refId: 'A', expr, range: true },
      unit: typeof unit === 'string' ? unit : undefined,
      limits: Array.isArray(limits)
        ? limits.filter((limit) => Number.isFinite(limit)).map((value) => ({ value, from: 'given' as const }))
        : [],
    };
  });
}
