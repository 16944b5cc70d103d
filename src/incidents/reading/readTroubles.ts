import { hour, type TimeRange } from '../../engine';
import { assessServices, type InsightContext } from '../../insight';
import { refusePartial, refusesPartial, SourceError, type ReadHistory } from '../../queries';
import { createMessage, defaultLanguage, describeError, type Message } from '../../texts';
import type { IncidentDeps } from '../incidentDeps';
import { findEnd, type Trouble } from '../trouble';
import { listAnomalies } from './listAnomalies';
import { readAlerts } from './readAlerts';

/** What began so long before a range may be how an incident in it began, ms. */
export const margin = 6 * hour;

/** What was seen in a range, and what could not be read. */
export interface SeenTroubles {
  troubles: Trouble[];
  notices: Message[];
}

/**
 * What was seen in a range, but for deploys: alerts from everywhere, anomalies of signals and new patterns of errors in logs. Ends beyond the range are
 * open. What cannot be read gives a notice.
 * @throws SourceError where data is missing and the query refuses that.
 */
export async function readTroubles(
  { from, to }: TimeRange,
  context: InsightContext,
  deps: IncidentDeps
): Promise<SeenTroubles> {
  const watch = watchPartial(deps.readHistory);
  const range = { from: from - margin, to };
  const [alerts, anomalies] = await Promise.all([
    readAlerts(range, deps),
    readAnomalies(range, context, { ...deps, readHistory: watch.readHistory }),
  ]);
  if (refusesPartial(context) && (alerts.partial || watch.isPartial())) {
    throw refusePartial();
  }
  const seen = [...alerts.troubles, ...anomalies.troubles].filter(
    (one) => one.start <= to && findEnd(one) >= range.from
  );
  return { troubles: seen.map((one) => clip(one, to)), notices: [...alerts.notices, ...anomalies.notices] };
}

/** What ends after the range goes on at its end. */
function clip({ end, ...trouble }: Trouble, to: number): Trouble {
  return end === undefined || end > to ? trouble : { ...trouble, end };
}

async function readAnomalies(
  { from, to }: TimeRange,
  context: InsightContext,
  deps: IncidentDeps
): Promise<SeenTroubles> {
  const { language = defaultLanguage } = context.request;
  // Of all services: what is one incident does not depend on which of them is looked at.
  const query = { ...context.query, service: '' };
  try {
    const fleet = await assessServices({ query, request: { ...context.request, from, to } }, deps);
    return { troubles: listAnomalies(fleet, language), notices: fleet.notices };
  } catch (error) {
    deps.signal.throwIfAborted();
    const { name } = deps.sources.metrics;
    return { troubles: [], notices: [createMessage('incidents.unread', { name, reason: describeError(error) })] };
  }
}

/** Remembers whether data was missing of anything that was read. */
function watchPartial(readHistory: ReadHistory): { readHistory: ReadHistory; isPartial: () => boolean } {
  let partial = false;
  return {
    isPartial: () => partial,
    async readHistory(request, source) {
      try {
        const history = await readHistory(request, source);
        partial ||= history.partial === true;
        return history;
      } catch (error) {
        partial ||= error instanceof SourceError && error.code === 'partial';
        throw error;
      }
    },
  };
}
