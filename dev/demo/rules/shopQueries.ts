import { readFileSync } from 'node:fs';
import path from 'node:path';
import { questions } from '../report';
import { services } from '../topology';
import { resolveDashboard, type FoundQuery } from '../../../src/alerts';

const dashboard = path.join(__dirname, '..', '..', '..', 'provisioning', 'dashboards', 'shop.json');

/** What `npm start` asks of the shop: one query for each of its signals. */
export function reportedQueries(): FoundQuery[] {
  return questions.map(({ title, expr, unit }) => ({
    title,
    source: { uid: '' },
    query: { refId: 'A', expr, range: true },
    unit,
    limits: [],
  }));
}

/** Every query of the shop's dashboard, with each service in turn. */
export async function dashboardQueries(): Promise<FoundQuery[]> {
  const service = services.map(({ name }) => name);
  const { queries } = await resolveDashboard(JSON.parse(readFileSync(dashboard, 'utf8')), { given: { service } });
  return queries;
}
