import { pageQueries, type PageQuery } from './pageQueries';
import { readEventRows, readServiceRows, type ReadableFrame } from './readServiceRows';
import type { Pages } from './serviceRow';

/** The pages by what answers their queries. */
export function openPagesBy(runQuery: (query: PageQuery) => Promise<readonly ReadableFrame[]>): Pages {
  return {
    readOverview: async () => readServiceRows(await runQuery(pageQueries.overview())),
    readService: async (service) => {
      const rows = readServiceRows(await runQuery(pageQueries.service(service)));
      return rows.find((row) => row.service === service);
    },
    readEvents: async (service) => readEventRows(await runQuery(pageQueries.events(service))),
  };
}
