import { lastValueFrom } from 'rxjs';
import { config, getBackendSrv, getDataSourceSrv } from '@grafana/runtime';
import { readKnownPatterns, withKnownPatterns, type KnownPattern } from './knownPatterns';

interface DataSourceDto {
  jsonData?: object;
  readOnly?: boolean;
}

/** Whether this user may change the settings of a data source, as far as the browser knows; provisioned ones nobody may. */
export function mayWrite(uid: string): boolean {
  const { orgRole, isGrafanaAdmin, permissions } = config.bootData.user;
  const isAllowed = isGrafanaAdmin || orgRole === 'Admin' || permissions?.['datasources:write'] === true;
  return isAllowed && getDataSourceSrv().getInstanceSettings(uid)?.readOnly !== true;
}

/** The known patterns as they are stored now. @throws what Grafana answers where the settings may not be read. */
export async function loadKnownPatterns(uid: string): Promise<KnownPattern[]> {
  const { jsonData } = await call<DataSourceDto>(uid, 'GET');
  return readKnownPatterns(jsonData);
}

/**
 * Changes the list in the settings of the data source, which are read anew: nothing that somebody else has set meanwhile is lost.
 * Returns the list that is stored then. @throws what Grafana answers where it may not be written, or has changed since.
 */
export async function saveKnownPatterns(
  uid: string,
  change: (list: KnownPattern[]) => KnownPattern[]
): Promise<KnownPattern[]> {
  const stored = await call<DataSourceDto>(uid, 'GET');
  const patterns = change(readKnownPatterns(stored.jsonData));
  await call(uid, 'PUT', { ...stored, jsonData: withKnownPatterns(stored.jsonData ?? {}, patterns) });
  return patterns;
}

async function call<T>(uid: string, method: string, data?: object): Promise<T> {
  const url = `/api/datasources/uid/${encodeURIComponent(uid)}`;
  const request = getBackendSrv().fetch<T>({ url, method, data, showErrorAlert: false, showSuccessAlert: false });
  return (await lastValueFrom(request)).data;
}
