import { lastValueFrom } from 'rxjs';
import { getBackendSrv } from '@grafana/runtime';
import { findUserLanguage } from '../../ui';

interface Request {
  /** Uid of the Foresight data source. */
  uid: string;
  /** Below its resources, such as 'discovery'. */
  resource: string;
  /** What is posted; without it the resource is got. */
  body?: object;
  /** Parameters of its address. */
  params?: Record<string, string | number>;
  signal?: AbortSignal;
}

/** What a resource of a Foresight data source answers. @throws what Grafana's API answers with where it fails. */
export async function requestResource<T>({ uid, resource, body, params, signal }: Request): Promise<T> {
  const request = getBackendSrv().fetch<T>({
    url: `/api/datasources/uid/${encodeURIComponent(uid)}/resources/${resource}`,
    params: { ...params, language: findUserLanguage() },
    method: body ? 'POST' : 'GET',
    data: body,
    showErrorAlert: false,
    showSuccessAlert: false,
    abortSignal: signal,
  });
  return (await lastValueFrom(request)).data;
}
