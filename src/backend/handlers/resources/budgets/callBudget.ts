import { createMessage } from '../../../../texts';
import type { PluginContext } from '../../../protocol/wire/messages';
import { HttpError } from '../httpError';

/** Bounds the calls under way at once whose work is more than that of a query. */
export interface CallBudget {
  /** @throws HttpError with status 429 where the user or the organisation has too many under way. */
  run<T>(caller: PluginContext, work: () => Promise<T>): Promise<T>;
}

/** After how many seconds a refused caller may well succeed. */
const retryAfterSeconds = 5;

/** A budget per user of an organisation, and per organisation; anonymous users count as one. */
export function createCallBudget({ perUser = 6, perOrg = 24 }: { perUser?: number; perOrg?: number } = {}): CallBudget {
  const running = new Map<string, number>();
  const count = (key: string) => running.get(key) ?? 0;
  const add = (key: string, change: number) => {
    const calls = count(key) + change;
    calls === 0 ? running.delete(key) : running.set(key, calls);
  };
  return {
    async run({ orgId, user }, work) {
      const own = `${orgId} ${user?.login ?? ''}`;
      const org = String(orgId);
      const seconds = retryAfterSeconds;
      if (count(own) >= perUser) {
        throw new HttpError(429, createMessage('request.busy-user', { max: perUser, seconds }), {
          retryAfterSeconds,
          reason: 'busy',
        });
      }
      if (count(org) >= perOrg) {
        throw new HttpError(429, createMessage('request.busy-org', { max: perOrg, seconds }), {
          retryAfterSeconds,
          reason: 'busy',
        });
      }
      const keys = [own, org];
      keys.forEach((key) => add(key, 1));
      try {
        return await work();
      } finally {
        keys.forEach((key) => add(key, -1));
      }
    },
  };
}
