import { lastValueFrom } from 'rxjs';
import { getBackendSrv } from '@grafana/runtime';

interface StoredAnnotation {
  time: number;
  timeEnd?: number;
  text?: string;
}

const most = 1000;
/** What is marked at one time is looked at for so long, ms. */
const momentLength = 30 * 60_000;

/** Annotations of Grafana with a tag, as lines that `readIncidents` reads. */
export async function annotationIncidents(tag: string, { from, to }: { from: number; to: number }): Promise<string> {
  const params = { tags: tag, from: Math.round(from), to: Math.round(to), type: 'annotation', limit: most };
  const request = getBackendSrv().fetch<StoredAnnotation[]>({ url: '/api/annotations', params, showErrorAlert: false });
  const { data } = await lastValueFrom(request);
  return data.map(lineOf).join('\n');
}

function lineOf({ time, timeEnd, text = '' }: StoredAnnotation): string {
  const end = timeEnd !== undefined && timeEnd > time ? timeEnd : time + momentLength;
  const title = text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return `${new Date(time).toISOString()} / ${new Date(end).toISOString()} / ${title || 'annotation'}`;
}
