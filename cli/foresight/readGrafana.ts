import pMap from 'p-map';
import { errorMessage } from '../../src/engine';
import type { DataSourceEntry, GrafanaRequest } from '../../src/alerts';
import { isMapping, toText } from '../../src/schema';
import { CommandError } from '../command';

/** A page of Grafana's search, and as many of them as are read: 5,000 dashboards. */
const pageSize = 1_000;
const maxPages = 5;
const concurrency = 4;

/** The data sources of a Grafana. @throws CommandError where it does not answer with them. */
export async function readDataSources(request: GrafanaRequest): Promise<DataSourceEntry[]> {
  const listed = await request({ method: 'GET', path: '/api/datasources' });
  if (listed.status === 200 && Array.isArray(listed.body)) {
    return listed.body.flatMap(readEntry);
  }
  // Listing them takes the right to manage them; their names and uids are known to everybody who may look.
  const settings = await readJson(request, '/api/frontend/settings');
  const { datasources } = isMapping(settings) ? settings : {};
  return Object.values(isMapping(datasources) ? datasources : {}).flatMap(readEntry);
}

function readEntry(entry: unknown): DataSourceEntry[] {
  const { uid, name, type, isDefault } = isMapping(entry) ? entry : {};
  return typeof uid === 'string' && typeof name === 'string' && typeof type === 'string'
    ? [{ uid, name, type, isDefault: isDefault === true }]
    : [];
}

/** The uids and titles of all dashboards that the token may see, at most 5,000. @throws CommandError */
export async function listDashboardUids(request: GrafanaRequest): Promise<Array<{ uid: string; title: string }>> {
  const found: Array<{ uid: string; title: string }> = [];
  for (let page = 1; page <= maxPages; page++) {
    const body = await readJson(request, `/api/search?type=dash-db&limit=${pageSize}&page=${page}`);
    const hits = Array.isArray(body) ? body.filter(isMapping) : [];
    found.push(...hits.map(({ uid, title }) => ({ uid: toText(uid), title: toText(title) })));
    if (hits.length < pageSize) {
      break;
    }
  }
  return found;
}

/** Dashboards by their uids; one that cannot be read is an Error in its place. */
export async function readDashboards(request: GrafanaRequest, uids: string[]): Promise<unknown[]> {
  const read = (uid: string) =>
    readJson(request, `/api/dashboards/uid/${encodeURIComponent(uid)}`).catch(
      (error: unknown) => new Error(errorMessage(error))
    );
  return pMap(uids, read, { concurrency });
}

/** The model of a library panel. @throws CommandError */
export async function readLibraryPanel(request: GrafanaRequest, uid: string): Promise<unknown> {
  return readJson(request, `/api/library-elements/${encodeURIComponent(uid)}`);
}

async function readJson(request: GrafanaRequest, path: string): Promise<unknown> {
  const { status, body } = await request({ method: 'GET', path });
  if (status !== 200) {
    const said = isMapping(body) && typeof body.message === 'string' ? `: ${body.message.slice(0, 200)}` : '';
    throw new CommandError(
      `Grafana answered ${path} with status ${status}${said}. Check that the token of GRAFANA_TOKEN may read it.`
    );
  }
  return body;
}
