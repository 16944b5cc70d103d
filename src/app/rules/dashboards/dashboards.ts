import { lastValueFrom } from 'rxjs';
import { getBackendSrv } from '@grafana/runtime';

export interface DashboardOption {
  value: string;
  label: string;
  /** The folder: titles are unique in their folder alone. */
  description?: string;
}

const maxDashboards = 100;

/** Dashboards whose title holds the text. */
export async function findDashboards(text: string): Promise<DashboardOption[]> {
  const params = { type: 'dash-db', query: text, limit: maxDashboards };
  const found = await get<Array<{ uid: string; title: string; folderTitle?: string }>>('/api/search', params);
  return found.map(({ uid, title, folderTitle }) => ({ value: uid, label: title, description: folderTitle }));
}

export async function readDashboard(uid: string): Promise<unknown> {
  const { dashboard } = await get<{ dashboard: unknown }>(`/api/dashboards/uid/${encodeURIComponent(uid)}`);
  return dashboard;
}

async function get<T>(url: string, params?: Record<string, unknown>): Promise<T> {
  const { data } = await lastValueFrom(getBackendSrv().fetch<T>({ url, params, showErrorAlert: false }));
  return data;
}
