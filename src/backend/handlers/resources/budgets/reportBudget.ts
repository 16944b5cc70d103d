import { createMessage } from '../../../../texts';
import type { PluginContext } from '../../../protocol/wire/messages';
import { HttpError } from '../httpError';

/** Bounds how many events a user may report in a minute. */
export interface ReportBudget {
  /** @throws HttpError with status 429 where there are too many. */
  take(caller: PluginContext, count: number): void;
}

const maxPerMinute = 1000;
const maxUsers = 1000;
const minuteMs = 60_000;

/** A budget per user that is whole again a minute after its first use. */
export function createReportBudget(now: () => number): ReportBudget {
  const users = new Map<string, { until: number; count: number }>();
  return {
    take({ orgId, user }, count) {
      users.forEach(({ until }, key) => until <= now() && users.delete(key));
      const key = users.size < maxUsers ? `${orgId} ${user?.login ?? ''}` : 'others';
      const used = users.get(key) ?? { until: now() + minuteMs, count: 0 };
      if (used.count + count > maxPerMinute) {
        const seconds = Math.ceil((used.until - now()) / 1000);
        const text = createMessage('request.too-many-events', { max: maxPerMinute, seconds });
        throw new HttpError(429, text, { retryAfterSeconds: seconds, reason: 'rate' });
      }
      users.set(key, { ...used, count: used.count + count });
    },
  };
}
