import { createMessage, type Message } from '../../texts';
import { signalKinds, type SignalKind } from '../discovery/rules/signalRule';

/** One signal's departure from its past, where JSON brings null for what is not finite. */
export interface DescribedEvidence {
  signal: string | null;
  strength: number | null;
  deviation: number | null;
  usual: number | null;
  peak: number | null;
  onset?: number | null;
}

/** What speaks for a service as the cause. */
export interface DescribedCause {
  /** Most telling first. */
  evidence: readonly DescribedEvidence[];
  lead?: number | null;
  suffersFrom?: string;
}

/** Why a service is where it is in the ranking: its foremost signal, then its place among callers and callees. */
export function describeRanking(cause: DescribedCause): Message[] {
  const [first] = cause.evidence;
  if (cause.evidence.every(({ usual }) => !isKnown(usual))) {
    return [createMessage('cause.no-past', {})];
  }
  return first.strength === 0
    ? [createMessage('cause.no-departure', {})]
    : [describeEvidence(first), ...describeCause(cause)];
}

/** How a service stands to its callers and callees. */
export function describeCause({ lead, suffersFrom }: Omit<DescribedCause, 'evidence'>): Message[] {
  return [
    ...(suffersFrom ? [createMessage('cause.suffers-from', { callee: suffersFrom })] : []),
    ...(isKnown(lead) ? [describeLead(lead)] : []),
  ];
}

function describeLead(lead: number): Message {
  const span = { span: Math.abs(lead) };
  if (lead === 0) {
    return createMessage('cause.same-time', {});
  }
  return createMessage(lead > 0 ? 'cause.before-callers' : 'cause.after-callers', { span });
}

/** By how much a signal departs from its past, and since when; `getUnit` gives Grafana's unit of a kind of signal. */
export function describeEvidence(
  { signal, deviation, usual, peak, onset }: DescribedEvidence,
  getUnit: (kind: SignalKind) => string = () => 'short'
): Message {
  const { name, kind } = nameSignal(signal ?? '');
  if (!deviation) {
    return createMessage('evidence.as-usual', { name });
  }
  const unit = kind && getUnit(kind);
  const values = { name, peak: { figure: peak, unit }, usual: { figure: usual, unit } };
  const change = createMessage(deviation > 0 ? 'evidence.rose' : 'evidence.fell', values);
  return isKnown(onset) ? createMessage('evidence.since', { change, time: { time: onset } }) : change;
}

/** 'disk /data' is the kind disk, of the part /data; what begins with no kind is named as it is. */
function nameSignal(signal: string): { name: Message | string; kind?: SignalKind } {
  const [first, ...part] = signal.split(' ');
  const kind = signalKinds.find((one) => one === first);
  if (kind === undefined) {
    return { name: signal };
  }
  const name = createMessage(`signal.${kind}`, {});
  return { kind, name: part.length > 0 ? createMessage('signal.part', { name, part: part.join(' ') }) : name };
}

function isKnown(value: number | null | undefined): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
