import { hashText, type AnomalyEvent } from '../../engine';
import { assessHealth, describeReason, type Fleet, type FleetMember, type Reason } from '../../insight';
import { createMessage, render, type Language, type Message } from '../../texts';
import type { Trouble } from '../trouble';

type WatchedSeries = FleetMember['watched'][number];

/** When and for whom they are described. */
interface Telling {
  /** ms. */
  present: number;
  language: Language;
}

/** Characters of a title. */
const maxTitleLength = 200;

/**
 * What was unlike its past in the signals of all services and nodes and harms: anomalies, and new patterns of errors in logs. What went to a
 * new level without harm is a changepoint: it may have caused something.
 */
export function listAnomalies({ members, quietNodes, present }: Fleet, language: Language): Trouble[] {
  return [...members, ...quietNodes].flatMap((member) => [
    ...member.watched.flatMap((one) =>
      one.events.flatMap((event) => readEvent(event, one, { member, present, language }))
    ),
    ...member.health.now.reasons.flatMap((reason) => readPattern(reason, { member, present, language })),
  ]);
}

function readEvent(
  event: AnomalyEvent,
  { state }: WatchedSeries,
  { member, present, language }: Telling & { member: FleetMember }
): Trouble[] {
  const { start, kind: shape } = event;
  const isOpen = state.unusual !== undefined && !state.unusual.recovering && state.unusual.since === start;
  const unusual = isOpen ? state.unusual : describeEnded(event);
  const { kind, scope, subject, part, unit, harm, value } = state;
  const signal = { kind, scope, subject, part, unit, harm, value };
  const [reason] = unusual ? assessHealth([{ ...signal, unusual: { ...unusual, recovering: false } }]).now.reasons : [];
  const common = {
    id: hashText(JSON.stringify([kind, scope, subject, part, start])),
    services: [member.name],
    labels: { service: member.name, signal: kind },
    start,
    signal: kind,
    origin: 'foresight' as const,
  };
  const write = (message: Message) => render(message, { language }).slice(0, maxTitleLength);
  if (reason) {
    const title = write(describeReason(reason, isOpen ? present : event.end));
    const severity = reason.severity === 'critical' ? 'critical' : 'warning';
    return [{ ...common, kind: 'anomaly', title, severity, ...(!isOpen && { end: event.end }) }];
  }
  if (shape !== 'level shift' || event.direction === 'none') {
    return [];
  }
  const direction = createMessage(`direction.${event.direction}`, {});
  const title = write(createMessage('incident.new-level', { name: createMessage(`signal.${kind}`, {}), direction }));
  return [{ ...common, kind: 'changepoint', title, severity: 'info', end: start }];
}

/** What is known of an anomaly that is over: its peak, and what was expected then. */
function describeEnded({ severity, start, direction, kind, observed, expected }: AnomalyEvent) {
  const side =
    direction !== 'none'
      ? direction
      : kind === 'missing' || observed < expected.lower
        ? 'down'
        : observed > expected.upper
          ? 'up'
          : undefined;
  return (
    side && {
      score: severity,
      since: start,
      direction: side,
      observed,
      worst: observed,
      ...expected,
      recovering: false,
    }
  );
}

function readPattern(reason: Reason, { member, present, language }: Telling & { member: FleetMember }): Trouble[] {
  if (reason.code !== 'newPattern') {
    return [];
  }
  const { since, text } = reason.pattern;
  const signal = `log ${hashText(text)}`;
  return [
    {
      kind: 'logPattern',
      id: hashText(JSON.stringify([member.name, signal, since])),
      title: render(describeReason(reason, present), { language }).slice(0, maxTitleLength),
      services: [member.name],
      labels: { service: member.name, signal: 'logErrors' },
      start: since,
      severity: 'warning',
      signal,
      origin: 'foresight',
    },
  ];
}
