import { ok, HttpError, type Call, type Routes } from '../http';
import type { Dashboard } from '../provisioning';

/** Grafana's, where a request names no number. */
const defaultLimit = 1_000;

/** Reading dashboards, and looking for them. */
export function dashboardRoutes(dashboards: Map<string, Dashboard>): Routes {
  return {
    'GET /api/dashboards/uid/:uid': ({ params }) => {
      const dashboard = dashboards.get(params.uid);
      if (!dashboard) {
        throw new HttpError(404, 'Dashboard not found');
      }
      return ok({ dashboard, meta: { slug: params.uid, canSave: false, canEdit: false, provisioned: true } });
    },
    'GET /api/search': (call) => ok(call.query.get('type') === 'dash-folder' ? [] : search(dashboards, call)),
  };
}

function search(dashboards: Map<string, Dashboard>, { query }: Call) {
  const text = (query.get('query') ?? '').toLowerCase();
  const tags = query.getAll('tag');
  const limit = Number(query.get('limit') ?? defaultLimit);
  const first = (Number(query.get('page') ?? 1) - 1) * limit;
  return [...dashboards.values()]
    .filter((dashboard) => dashboard.title.toLowerCase().includes(text))
    .filter((dashboard) => tags.every((tag) => dashboard.tags?.includes(tag)))
    .slice(first, first + limit)
    .map(({ uid, title, tags }) => ({ uid, title, tags, type: 'dash-db', url: `/d/${uid}` }));
}
