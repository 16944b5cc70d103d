import { lastValueFrom } from 'rxjs';
import { config, getBackendSrv } from '@grafana/runtime';
import { day, type TimeRange } from '../../engine';
import { feedbackTag, readFeedback, writeFeedback, type Feedback, type StoredFeedback } from '../../incidents';

/** An annotation as Grafana gives it. */
interface StoredAnnotation {
  id: number;
  time: number;
  timeEnd?: number;
  text?: string;
  tags?: string[];
  login?: string;
}

/** More of one range are not read. */
const maxRecords = 2000;
/** What began before a range may go on in it: its feedback is kept at its beginning. */
const lookback = 7 * day;
const address = '/api/annotations';

/** What people said of a range (ms), the newest first, as far as the user may read it. @throws what Grafana answers. */
export async function loadFeedback({ from, to }: TimeRange): Promise<StoredFeedback[]> {
  const params = {
    tags: feedbackTag,
    type: 'annotation',
    from: Math.round(from - lookback),
    to: Math.round(to),
    limit: maxRecords,
  };
  const found = await call<StoredAnnotation[]>({ url: address, method: 'GET', params });
  return found.flatMap((one) => readAnnotation(one) ?? []).sort((a, b) => b.id - a.id);
}

/** Keeps a feedback with the user's rights. @throws what Grafana answers, 403 where the user may not. */
export async function createFeedback(feedback: Feedback): Promise<StoredFeedback> {
  const { id } = await call<{ id: number }>({ url: address, method: 'POST', data: writeFeedback(feedback) });
  return { ...feedback, id, author: config.bootData.user.login };
}

/** Removes kept feedback for good. @throws what Grafana answers. */
export async function removeFeedback(id: number): Promise<void> {
  await call({ url: `${address}/${id}`, method: 'DELETE' });
}

/** Whether the user may write annotations, as far as the browser knows: Grafana decides. */
export function mayWriteFeedback(): boolean {
  const { orgRole, isGrafanaAdmin, permissions } = config.bootData.user;
  const hasRole = isGrafanaAdmin || orgRole === 'Admin' || orgRole === 'Editor';
  return hasRole || permissions?.['annotations:create'] === true;
}

function readAnnotation({ id, time, timeEnd = time, text = '', tags = [], login = '' }: StoredAnnotation) {
  return readFeedback({ id, time, timeEnd, text, tags, author: login });
}

interface Request {
  url: string;
  method: string;
  params?: object;
  data?: object;
}

async function call<T>(request: Request): Promise<T> {
  const sent = getBackendSrv().fetch<T>({
    ...request,
    params: request.params as Record<string, string>,
    showErrorAlert: false,
    showSuccessAlert: false,
  });
  return (await lastValueFrom(sent)).data;
}
