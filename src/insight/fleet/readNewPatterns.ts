import { day, hour, minute } from '../../engine';
import { createMessage, describeError, type Message } from '../../texts';
import type { NewPattern } from '../health/signalState';
import { findNewErrors, ratePattern } from '../logs/findNewErrors';
import { findLogSignal } from '../logs/selectStreams';
import type { InsightContext, InsightDeps } from './context';

/** What began so long ago is no longer new, ms. */
const newFor = hour;
/** Without lines for so long a pattern is no longer there, ms. */
const activeTime = 5 * minute;

/** The new patterns by service, the one with the most lines of each, and why there may be more. */
export interface NewPatterns {
  known: Map<string, NewPattern>;
  notices: Message[];
}

/** New patterns of errors that go on in the logs of the services. Logs that cannot be read give a notice. */
export async function readNewPatterns({ query, request }: InsightContext, deps: InsightDeps): Promise<NewPatterns> {
  const known = new Map<string, NewPattern>();
  const { logs, sources, signal, discovery } = deps;
  const { service, falseAlarmsPerWeek } = query;
  const named = discovery.services.find(({ name }) => name === service);
  // A service, or a node, that logs nothing has nothing new to say.
  const hasStreams = service === '' || findLogSignal(named?.signals) !== undefined;
  // Of ranges long past, what is new at present says nothing.
  if (!logs || !sources.logs || !hasStreams || request.to < request.now - day) {
    return { known, notices: [] };
  }
  const to = request.now;
  try {
    const recent = { from: to - newFor, to, logs: query.logs.uid, service, falseAlarmsPerWeek };
    for (const pattern of await findNewErrors(recent, { ...deps, logs })) {
      const { text, since = to, lastSeen, services } = pattern;
      const isActive = lastSeen >= to - activeTime;
      const unknown = services.filter((name) => isActive && !known.has(name));
      unknown.forEach((name) => known.set(name, { text, since, perMinute: ratePattern(pattern, to) }));
    }
    return { known, notices: [] };
  } catch (error) {
    signal.throwIfAborted();
    return { known, notices: [createMessage('missing.log-patterns', { reason: describeError(error) })] };
  }
}
