import type { ReportedEvent } from '../../audit';
import { requestResource } from '../discovery/requestResource';
import { fetchErrorMessage } from '../fetchErrorMessage';

/** Events that the backend takes at once. */
const maxEvents = 200;

/** Has the backend of a Foresight data source take down what was written; returns why it could not, where it could not. */
export async function reportEvents(uid: string, events: ReportedEvent[]): Promise<string | undefined> {
  try {
    for (let from = 0; from < events.length; from += maxEvents) {
      await requestResource({ uid, resource: 'audit', body: { events: events.slice(from, from + maxEvents) } });
    }
    return undefined;
  } catch (error) {
    return fetchErrorMessage(error);
  }
}
