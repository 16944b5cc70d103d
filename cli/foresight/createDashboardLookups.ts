import { isMapping, toText } from '../../src/schema';
import { createLookups, durationMs, type DashboardLookups, type GrafanaRequest } from '../../src/alerts';
import { renderError } from '../../src/texts';
import type { Source } from '../../src/queries';
import { CommandError, type CommandCall } from '../command';
import { describeMissingServer, type Foresight } from './createForesight';
import { readDataSources, readLibraryPanel } from './readGrafana';

/** Values of variables are those of this time before the end of the history, as in a dashboard that shows six hours. */
const lookBack = 6 * 3_600_000;

const kinds = { promql: 'prometheus', logql: 'loki' } as const;

/** How variables, data sources and library panels of dashboards are looked up, in the servers and the Grafana of a command. */
export async function createDashboardLookups(
  { sources }: Pick<Foresight, 'sources'>,
  to: number,
  grafana?: GrafanaRequest
): Promise<DashboardLookups> {
  const { signal } = new AbortController();
  const read = createLookups(
    async ({ source, path, params }) => {
      const server = sources.get(kinds[source.language]);
      if (server?.readMetadata === undefined) {
        throw new CommandError(describeMissingServer(kinds[source.language]));
      }
      return server.readMetadata({ path, params, signal });
    },
    { from: to - lookBack, to }
  );
  return grafana === undefined
    ? read
    : {
        ...read,
        dataSources: await readDataSources(grafana),
        libraryPanel: (uid) => readLibraryPanel(grafana, uid),
      };
}

/** How far samples are apart, ms: as the command says, else as Prometheus is configured. @throws CommandError */
export async function findScrapeInterval({ values }: CommandCall, { sources }: Foresight): Promise<number | undefined> {
  const given = values['scrape-interval'];
  if (given === undefined) {
    return readScrapeInterval(sources.get('prometheus'));
  }
  try {
    return durationMs(given, '--scrape-interval');
  } catch (error) {
    throw new CommandError(renderError(error));
  }
}

/** Servers that only speak Prometheus' language have no such configuration. */
async function readScrapeInterval(source: Source | undefined): Promise<number | undefined> {
  const { signal } = new AbortController();
  try {
    const answer = await source?.readMetadata?.({ path: 'status/config', params: [], signal });
    const { yaml } = isMapping(answer) && isMapping(answer.data) ? answer.data : {};
    const [, interval] = /^global:\n(?: .*\n)*? +scrape_interval: (\S+)/.exec(toText(yaml)) ?? [];
    return interval === undefined ? undefined : durationMs(interval, 'scrape_interval');
  } catch {
    return undefined;
  }
}
