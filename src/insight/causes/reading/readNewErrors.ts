import { minute, type TimeRange } from '../../../engine';
import { createMessage, describeError, type Message } from '../../../texts';
import type { NewPattern } from '../../health/signalState';
import { findNewErrors, ratePattern } from '../../logs/findNewErrors';
import type { ReadingDeps } from './readSignals';

/** What is new in logs may come before anybody feels it, ms. */
const lead = 10 * minute;
/** Looked at because something is wrong: what is usual novelty is told by a week. */
const falseAlarmsPerWeek = 1;
/** Of each service. */
const maxPatterns = 3;

/** New patterns of errors by service, those with the most lines first. */
export type NewErrors = ReadonlyMap<string, NewPattern[]>;

/** What the logs of services say of errors during an incident that they did not say before. Logs that cannot be read give a notice. */
export async function readNewErrors(
  { from, to }: TimeRange,
  deps: ReadingDeps
): Promise<{ found: NewErrors; notices: Message[] }> {
  const found = new Map<string, NewPattern[]>();
  const { logs, sources, executor, signal } = deps;
  if (!logs || !executor || !sources.logs) {
    return { found, notices: [] };
  }
  try {
    const range = { from: from - lead, to, logs: '', service: '', falseAlarmsPerWeek };
    for (const pattern of await findNewErrors(range, { ...deps, logs, executor })) {
      const { text, since = from, services } = pattern;
      for (const service of services) {
        const known = found.get(service) ?? [];
        found.set(service, [...known, { text, since, perMinute: ratePattern(pattern, to) }].slice(0, maxPatterns));
      }
    }
    return { found, notices: [] };
  } catch (error) {
    signal.throwIfAborted();
    return { found, notices: [createMessage('missing.log-patterns', { reason: describeError(error) })] };
  }
}
