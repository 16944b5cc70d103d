import { ok, type Call, type Routes } from '../http';

interface Annotation {
  id: number;
  time: number;
  timeEnd: number;
  text: string;
  tags: string[];
}

/** Grafana's annotations over a list in memory. */
export function annotationRoutes(): Routes {
  const stored: Annotation[] = [];
  return {
    'GET /api/annotations': (call) => ok(stored.filter((annotation) => isRequested(annotation, call))),
    'POST /api/annotations': (call) => {
      const { time = Date.now(), timeEnd = time, text = '', tags = [] } = call.json() as Partial<Annotation>;
      stored.push({ id: stored.length + 1, time, timeEnd, text, tags });
      return ok({ id: stored.length, message: 'Annotation added' });
    },
  };
}

/** All of the tags, and some time in common with the range. */
function isRequested({ time, timeEnd, tags }: Annotation, { query }: Call): boolean {
  const from = Number(query.get('from') ?? 0);
  const to = Number(query.get('to') ?? Infinity);
  return timeEnd >= from && time <= to && query.getAll('tags').every((tag) => tags.includes(tag));
}
