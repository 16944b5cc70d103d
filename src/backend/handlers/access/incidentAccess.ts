import type { IncidentRunDeps } from '../../../incidents';
import { createMessage, type Message } from '../../../texts';
import type { ShortMemories } from '../../cache/shortMemory';
import { openGrafana } from '../../grafana';
import type { Settings } from '../../settings';
import { createSource } from '../../sources';
import type { NoteRefusal } from '../noteRefusal';

/** What incidents are read with. */
export interface IncidentAccessDeps {
  memories: ShortMemories;
  noteRefusal: NoteRefusal;
}

/** Reads alerts, silences and records of this Grafana, and alerts of the allowed sources; `noteRefusal` is told of every failure of a source. */
export function createIncidentAccess(
  settings: Settings,
  { memories, noteRefusal }: IncidentAccessDeps
): Pick<IncidentRunDeps, 'incidents' | 'grafana'> {
  const { orgId, instanceUid, version } = settings;
  // What is read serves all who look at the same; that one of them goes away must not take it from the others. Time limits end it.
  const grafana = openGrafana(settings, new AbortController().signal);
  return {
    grafana,
    incidents: {
      settings: settings.incidents,
      memory: memories.open(JSON.stringify([orgId, instanceUid, version])),
      async readSeries(request, { uid }) {
        try {
          return await createSource(settings, uid).query(request);
        } catch (error) {
          noteRefusal(error);
          throw error;
        }
      },
      ...(grafana === undefined && { withheld: describeWithheld(settings) }),
    },
  };
}

function describeWithheld({ grafana }: Settings): Message {
  if (grafana.url === '') {
    return createMessage('incidents.no-grafana-url', {});
  }
  return grafana.withheld === undefined
    ? createMessage('incidents.no-token', {})
    : createMessage('incidents.withheld', { reason: grafana.withheld });
}
