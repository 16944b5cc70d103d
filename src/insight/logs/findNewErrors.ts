import { minute, type TimeRange } from '../../engine';
import type { InsightDeps } from '../fleet/context';
import { findLogPatterns, type PatternsDeps } from './findLogPatterns';
import { createExpectations } from './settings/knownPatterns';
import type { LogPattern } from './logPattern';
import { createServiceNames } from './mining/nameServices';
import { defaultBaseline, planLogs } from './planLogs';
import { selectStreams } from './selectStreams';

/** Errors of all services are few beside their other lines. */
const maxLines = 1_000;

/** Where and when new errors are looked for, ms. */
export interface NewErrorsRequest extends TimeRange {
  /** uid; empty = as configured. */
  logs: string;
  /** One alone; empty = all. */
  service: string;
  falseAlarmsPerWeek: number;
}

/**
 * The patterns of errors that are new in a range, more than what their services bring up anew now and then. Requests for the same
 * minutes have the same answer. @throws SourceError, MessageError where the service has no streams.
 */
export async function findNewErrors(
  { from, to, logs, service, falseAlarmsPerWeek }: NewErrorsRequest,
  { discovery, sources, ...deps }: PatternsDeps & Pick<InsightDeps, 'discovery' | 'sources'>
): Promise<LogPattern[]> {
  const end = Math.floor(to / minute) * minute;
  const range = { from: Math.floor(from / minute) * minute, to: end, now: end, intervalMs: minute, forAlert: true };
  const { settings } = deps.logs;
  const few = { ...settings, maxLines: Math.min(maxLines, settings.maxLines) };
  const { patterns } = await findLogPatterns(
    {
      selection: selectStreams(
        { source: { uid: '' }, logs: { uid: logs }, query: {}, service },
        { discovery, sources }
      ),
      plan: planLogs({ baseline: defaultBaseline }, range),
      level: 'error',
      onlyNew: true,
      falseAlarmsPerWeek,
      isExpected: createExpectations(settings, []),
      nameService: createServiceNames(discovery),
    },
    { ...deps, logs: { ...deps.logs, settings: few } }
  );
  return patterns.filter(({ state, isNotable }) => state === 'new' && isNotable);
}

/** Lines of a new pattern a minute, from its first line until `to` (ms). */
export function ratePattern({ count, since = NaN }: LogPattern, to: number): number {
  return count / Math.max(1, (to - since) / minute);
}
