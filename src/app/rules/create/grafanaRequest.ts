import { lastValueFrom } from 'rxjs';
import { getBackendSrv, isFetchError } from '@grafana/runtime';
import type { GrafanaRequest } from '../../../alerts';

/** Calls Grafana's API as the signed-in user, with that user's permissions. */
export const asSignedInUser: GrafanaRequest = async ({ method, path, body, headers }) => {
  try {
    const request = getBackendSrv().fetch({
      url: path,
      method,
      data: body,
      headers,
      showErrorAlert: false,
      showSuccessAlert: false,
    });
    const { status, data } = await lastValueFrom(request);
    return { status, body: data };
  } catch (error) {
    if (isFetchError(error) && error.status > 0) {
      return { status: error.status, body: error.data };
    }
    throw error;
  }
};
