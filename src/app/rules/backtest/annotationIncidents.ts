import { lastValueFrom } from 'rxjs';
import { getBackendSrv } from '@grafana/runtime';
import { formatIncidentLine } from '../../../alerts';

interface StoredAnnotation {
  time: number;
  timeEnd?: number;
  text?: string;
}

const maxAnnotations = 1000;
/** An annotation of a single time counts for so long. */
const pointDurationMs = 30 * 60_000;

/** Annotations of Grafana with a tag, as lines of known incidents. */
export async function annotationIncidents(tag: string, { from, to }: { from: number; to: number }): Promise<string> {
  const params = { tags: tag, from: Math.round(from), to: Math.round(to), type: 'annotation', limit: maxAnnotations };
  const request = getBackendSrv().fetch<StoredAnnotation[]>({ url: '/api/annotations', params, showErrorAlert: false });
  const { data } = await lastValueFrom(request);
  return data.map(toLine).join('\n');
}

function toLine({ time, timeEnd, text = '' }: StoredAnnotation): string {
  const end = timeEnd !== undefined && timeEnd > time ? timeEnd : time + pointDurationMs;
  const title = text
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return formatIncidentLine({ title: title || 'annotation', from: time, to: end });
}
