import { createMessage, type Message } from '../../../texts';
import { signalKinds } from '../../discovery/rules/signalRule';
import { isKnown, type DescribedEvidence } from './describedCause';

/** By how much a signal departs from its past, and since when. */
export function describeEvidence({ signal, deviation, usual, peak, onset, unit }: DescribedEvidence): Message {
  const name = nameSignal(signal ?? '');
  if (!deviation) {
    return createMessage('evidence.as-usual', { name });
  }
  const values = { name, peak: { figure: peak ?? null, unit }, usual: { figure: usual ?? null, unit } };
  const change = createMessage(deviation > 0 ? 'evidence.rose' : 'evidence.fell', values);
  return isKnown(onset) ? createMessage('evidence.since', { change, time: { time: onset } }) : change;
}

/** 'disk /data' is the kind disk, of the part /data; what begins with no kind is named as it is. */
export function nameSignal(signal: string): Message | string {
  const [first, ...part] = signal.split(' ');
  const kind = signalKinds.find((one) => one === first);
  if (kind === undefined) {
    return signal;
  }
  const name = createMessage(`signal.${kind}`, {});
  return part.length > 0 ? createMessage('signal.part', { name, part: part.join(' ') }) : name;
}
