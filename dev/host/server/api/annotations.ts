import { HttpError, ok, type Call, type Routes } from '../http';
import { readUser } from '../user';

interface Annotation {
  id: number;
  time: number;
  timeEnd: number;
  text: string;
  tags: string[];
  login: string;
  created: number;
  updated: number;
}

/** Grafana's default, where a request names no number. */
const defaultLimit = 100;

/** Grafana's annotations of the organisation over a list in memory: points and regions, the newest first. */
export function annotationRoutes(now: () => number = Date.now): Routes {
  const stored: Annotation[] = [];
  let last = 0;
  const change = (call: Call) => {
    requireEditor(call);
    const found = find(stored, call);
    const { text = found.text, tags = found.tags, time = found.time, timeEnd = found.timeEnd } = readBody(call);
    Object.assign(found, { text, tags, time, timeEnd: Math.max(time, timeEnd), updated: now() });
    return ok({ message: 'Annotation updated' });
  };
  return {
    'GET /api/annotations': (call) =>
      ok(
        stored
          .filter((annotation) => isRequested(annotation, call))
          .sort((a, b) => b.timeEnd - a.timeEnd || b.id - a.id)
          .slice(0, Number(call.query.get('limit') ?? defaultLimit))
      ),
    'POST /api/annotations': (call) => {
      const { login } = requireEditor(call);
      const { time = now(), timeEnd = time, text = '', tags = [] } = readBody(call);
      if (text === '') {
        throw new HttpError(400, 'Failed to save annotation: text field should not be empty');
      }
      const id = ++last;
      const created = now();
      stored.push({ id, time, timeEnd: Math.max(time, timeEnd), text, tags, login, created, updated: created });
      return ok({ id, message: 'Annotation added' });
    },
    'GET /api/annotations/:id': (call) => ok(find(stored, call)),
    'PATCH /api/annotations/:id': change,
    'PUT /api/annotations/:id': change,
    'DELETE /api/annotations/:id': (call) => {
      requireEditor(call);
      stored.splice(stored.indexOf(find(stored, call)), 1);
      return ok({ message: 'Annotation deleted' });
    },
  };
}

function readBody(call: Call): Partial<Annotation> {
  return call.json() as Partial<Annotation>;
}

/** As in Grafana, where the role Viewer has no permission annotations:create for those of the organisation. */
function requireEditor(call: Call) {
  const user = readUser(call);
  if (user.role !== 'Admin' && user.role !== 'Editor') {
    throw new HttpError(
      403,
      "You'll need additional permissions to perform this action. Permissions needed: annotations:create"
    );
  }
  return user;
}

function find(stored: Annotation[], { params }: Call): Annotation {
  const found = stored.find(({ id }) => String(id) === params.id);
  if (!found) {
    throw new HttpError(404, 'Annotation not found');
  }
  return found;
}

/** All of the tags, or one of them where `matchAny` says so, and some time in common with the range. */
function isRequested({ time, timeEnd, tags }: Annotation, { query }: Call): boolean {
  const from = Number(query.get('from') ?? 0);
  const to = Number(query.get('to') ?? Infinity);
  const wanted = query.getAll('tags');
  const has = (tag: string) => tags.includes(tag);
  const fits = query.get('matchAny') === 'true' ? wanted.length === 0 || wanted.some(has) : wanted.every(has);
  return timeEnd >= from && time <= to && fits;
}
