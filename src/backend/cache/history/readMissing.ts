import { grownSpan, isDue, settledTo, type Cached, type MissingSpan } from '../cached';
import { readWindow, type ReadRequest } from './readWindow';
import { mergeWindows, type TimeSpan } from './window';

/** What is held, and what is missing of it. */
export interface Missing {
  cached: Cached | undefined;
  /** At least one. */
  spans: MissingSpan[];
  now: number;
}

/** Reads the missing spans and returns what is held with them; what was held before stays as it was. */
export async function readMissing(request: ReadRequest, { cached, spans, now }: Missing): Promise<Cached> {
  if (!cached || spans[0].replaces) {
    return readAnew(request, request, now);
  }
  let extended = cached;
  for (const span of spans) {
    extended = await extend(extended, span, request);
  }
  // Where there was nothing at all, its source may not have been well.
  const isFirst = cached.window.series.size === 0 && extended.window.series.size > 0;
  if (isFirst || (extended.incomplete && isDue(extended, now))) {
    return readAnew(request, extended.window, now);
  }
  const settled = Math.max(extended.settledTo, settledTo(request.to, request.step, now));
  return { ...extended, settledTo: settled, recentAt: now };
}

async function readAnew(request: ReadRequest, { from, to }: TimeSpan, now: number): Promise<Cached> {
  const window = await readWindow({ ...request, from, to });
  return { window, settledTo: settledTo(to, request.step, now), readAt: now, incomplete: false };
}

async function extend(cached: Cached, { from, to }: TimeSpan, request: ReadRequest): Promise<Cached> {
  const part = await readWindow({ ...request, from, to });
  const span = grownSpan(cached.window, request);
  const window = mergeWindows(cached.window, part, { span, maxSeries: request.limits.maxSeries });
  const appeared = [...window.series.keys()].some((key) => !cached.window.series.has(key));
  return { ...cached, window, incomplete: cached.incomplete || appeared };
}
