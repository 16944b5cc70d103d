import { lastValueFrom } from 'rxjs';
import { config, getBackendSrv, getDataSourceSrv } from '@grafana/runtime';

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

/** The settings as they are stored now. @throws what Grafana answers where they may not be read. */
export async function loadSettings(uid: string): Promise<object> {
  return (await call<DataSourceDto>(uid, 'GET')).jsonData ?? {};
}

/**
 * Changes the settings of the data source, which are read anew: nothing that somebody else has set meanwhile is lost. Returns
 * what is stored then. @throws what `change` throws, and what Grafana answers where they may not be written, or have changed since.
 */
export async function changeSettings(uid: string, change: (jsonData: object) => object): Promise<object> {
  const stored = await call<DataSourceDto>(uid, 'GET');
  const jsonData = change(stored.jsonData ?? {});
  await call(uid, 'PUT', { ...stored, jsonData });
  return jsonData;
}

async function call<T>(uid: string, method: string, data?: object): Promise<T> {
  const url = `/api/datasources/uid/${encodeURIComponent(uid)}`;
  const request = getBackendSrv().fetch<T>({ url, method, data, showErrorAlert: false, showSuccessAlert: false });
  return (await lastValueFrom(request)).data;
}
