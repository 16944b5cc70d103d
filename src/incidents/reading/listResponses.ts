import { hashText, hour } from '../../engine';
import { createMessage, render, type Language } from '../../texts';
import type { Incident } from '../incident';
import type { StoredRecord } from '../records/record';
import { readTag } from '../records/tags';
import type { TimelineKind, Trouble } from '../trouble';
import { isAbout } from './readRecords';

/** One row of a timeline: what was seen of an incident, or done about it. */
export type TimelineRow = Omit<Trouble, 'kind'> & { kind: TimelineKind; incident: string };

/** Records of one incident: an action that comes and goes may have many. */
const maxResponses = 200;

/** How each event is told; what is not here, such as that all is quiet again, is of the decision alone. */
const sentences = {
  due: 'incident.response-due',
  suggested: 'incident.response-suggested',
  refused: 'incident.response-refused',
  approved: 'incident.response-approved',
  'handed-off': 'incident.response-handed-off',
  accepted: 'incident.response-accepted',
  failed: 'incident.response-failed',
  unknown: 'incident.response-unknown',
  withdrawn: 'incident.response-withdrawn',
  verified: 'incident.response-verified',
  'not-verified': 'incident.response-not-verified',
  locked: 'incident.response-locked',
  cleared: 'incident.response-cleared',
} as const;
const grave: ReadonlySet<string> = new Set(['failed', 'unknown', 'not-verified', 'locked']);

/** What was done about each incident, as its records say; a record is of the newest incident that it fits. */
export function listResponses(
  incidents: readonly Incident[],
  records: readonly StoredRecord[],
  language: Language
): TimelineRow[] {
  const counts = new Map<string, number>();
  return records.flatMap((record) => {
    const own = incidents
      .filter((one) => isAbout(record, one))
      .reduce<Incident | undefined>((newest, one) => (newest && newest.start >= one.start ? newest : one), undefined);
    const count = counts.get(own?.id ?? '') ?? 0;
    const row = own && count < maxResponses ? createRow(record, own, language) : undefined;
    counts.set(own?.id ?? '', count + (row ? 1 : 0));
    return row ?? [];
  });
}

function hasSentence(event: string): event is keyof typeof sentences {
  return Object.hasOwn(sentences, event);
}

function createRow({ id, time, tags }: StoredRecord, incident: Incident, language: Language): TimelineRow | undefined {
  const [event = '', action = '', target = ''] = ['event', 'action', 'target'].map((key) => readTag(tags, key)[0]);
  if (!hasSentence(event)) {
    return undefined;
  }
  const query = { tab: 'record', action, target, from: String(time - hour), to: String(time + hour) };
  return {
    kind: 'response',
    id: hashText(JSON.stringify(['response', id])),
    title: render(createMessage(sentences[event], { action, target }), { language }),
    services: [target],
    labels: {},
    start: time,
    end: time,
    severity: grave.has(event) ? 'warning' : 'info',
    signal: `response ${event}`,
    origin: 'foresight',
    link: `/a/foresight-predict-app/response?${new URLSearchParams(query)}`,
    incident: incident.id,
  };
}
