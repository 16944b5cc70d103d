import * as v from 'valibot';
import type { DashboardModel, StoredDashboard } from '../../../incidents';
import { object } from '../../../schema';
import { cutText, readList } from '../readList';
import { requestGrafana, type GrafanaCall } from '../requestGrafana';
import { requireForEmpty, requirePermission } from './readPermissions';

/** Dashboards of one Grafana, and of one page of a list of them. */
const maxDashboards = 5_000;
const pageSize = 1_000;
const permission = 'dashboards:read';

const entry = object({
  uid: cutText(100),
  title: cutText(500),
  folderTitle: v.optional(cutText(500), ''),
  url: v.optional(cutText(1_000), ''),
  tags: v.nullish(v.array(cutText(200)), []),
});

/**
 * The dashboards that the token may see, page by page; of more than 5,000 the first ones.
 * @throws SourceError that names the permission which the token lacks.
 */
export async function readDashboards(call: GrafanaCall): Promise<{ dashboards: StoredDashboard[]; leftOut: number }> {
  const dashboards: StoredDashboard[] = [];
  let leftOut = 0;
  for (let page = 1; ; page++) {
    // One more page shows whether any are left out; how many is not said.
    const listed = await requirePermission(permission, () => readPage(call, page));
    const room = maxDashboards - dashboards.length;
    dashboards.push(...listed.slice(0, room));
    leftOut += Math.max(0, listed.length - room);
    if (listed.length < pageSize || leftOut > 0) {
      break;
    }
  }
  if (dashboards.length === 0) {
    await requireForEmpty(call, permission);
  }
  return { dashboards, leftOut };
}

async function readPage(call: GrafanaCall, page: number): Promise<StoredDashboard[]> {
  const parameters = new URLSearchParams({ type: 'dash-db', limit: String(pageSize), page: String(page) });
  const listed = await readList(call, `api/search?${parameters}`, entry);
  return listed.map(({ uid, title, folderTitle, url, tags }) => ({
    uid,
    title,
    folder: folderTitle,
    url: /^\/(?!\/)/.test(url) ? url : '',
    tags: (tags ?? []).slice(0, 50),
  }));
}

const model = object({
  dashboard: v.record(v.string(), v.unknown()),
  meta: v.optional(v.record(v.string(), v.unknown()), {}),
});

/** A dashboard as it is kept. @throws SourceError that names the permission which the token lacks. */
export async function readDashboard(call: GrafanaCall, uid: string): Promise<DashboardModel> {
  const path = `api/dashboards/uid/${encodeURIComponent(uid)}`;
  const { dashboard, meta } = await requirePermission(permission, () => requestGrafana(call, { path }, model));
  return { model: dashboard, isProvisioned: meta.provisioned === true };
}
