import { getDataSourceSrv } from '@grafana/runtime';
import { requestState, type ResponseState } from '../resources';
import { useRepeated, type Repeated } from '../useRepeated';

/** How often it is looked at whether somebody else has stopped responses, ms. */
const period = 30_000;

/** Whether a data source has any response set up, as far as the browser knows. */
export function hasResponses(uid: string): boolean {
  // Grafana takes no uid for its default data source.
  if (uid === '') {
    return false;
  }
  const { response } = (getDataSourceSrv().getInstanceSettings(uid)?.jsonData ?? {}) as {
    response?: { actions?: unknown };
  };
  return Array.isArray(response?.actions) && response.actions.length > 0;
}

/** Whether responses are stopped, and what is locked; not asked for where nothing is set up. */
export function useResponseState(uid: string): Repeated<ResponseState> {
  return useRepeated(hasResponses(uid) ? uid : '', requestState, period);
}
