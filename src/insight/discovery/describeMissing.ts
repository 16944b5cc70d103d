import { createMessage, describeError, type Message } from '../../texts';
import type { Discovery } from './discovery';
import { signalKinds, type SignalKind, type SignalRule } from './rules/signalRule';

/** What a service should be watched by, most important first. */
const expectedKinds: SignalKind[] = ['rate', 'errors', 'duration'];
const maxNames = 5;

/** What cannot be said of the services for want of metrics or logs. */
export function describeMissing(discovery: Discovery, hasLogs: boolean): Message[] {
  const { services, nodes, unused } = discovery;
  const failed = describeFailures(discovery);
  if (services.length === 0) {
    return [...failed, createMessage('missing.services', { rules: unused.length, kinds: signalKinds.length })];
  }
  return [
    ...failed,
    ...expectedKinds.flatMap((kind) => describeMissingSignal(kind, services)),
    ...(nodes.length === 0 ? [createMessage('missing.nodes', {})] : []),
    ...(hasLogs ? [] : [createMessage('missing.logs', {})]),
  ];
}

/** That a source failed, so that some may be missing, and why. */
export function describeFailures({ failures }: Pick<Discovery, 'failures'>): Message[] {
  return failures.map(({ language, message }) =>
    createMessage('missing.source', { source: createMessage(`source.${language}`, {}), reason: message })
  );
}

function describeMissingSignal(kind: SignalKind, services: Discovery['services']): Message[] {
  const without = services.filter(({ signals }) => !signals.some(({ rule }) => rule.kind === kind));
  if (without.length === 0) {
    return [];
  }
  const shown = { list: without.slice(0, maxNames).map(({ name }) => name) };
  const more = without.length - maxNames;
  const names = more > 0 ? createMessage('list.and-more', { names: shown, more }) : shown;
  const signal = createMessage(`signal.${kind}`, {});
  return [createMessage('missing.signal', { signal, names, some: without.length, count: services.length })];
}

/** That a signal could not be read, and why. */
export function describeUnread({ kind, id }: Pick<SignalRule, 'kind' | 'id'>, error: unknown): Message {
  return createMessage('missing.read', { what: nameRule({ kind, id }), reason: describeError(error) });
}

/** That of the series of a signal only so many were read. */
export function describeSkipped(rule: Pick<SignalRule, 'kind' | 'id'>, read: number, skipped: number): Message {
  return createMessage('missing.series', { what: nameRule(rule), count: read + skipped, read });
}

/** A kind of signal with the rule that reads it. */
export function nameRule({ kind, id }: Pick<SignalRule, 'kind' | 'id'>): Message {
  return createMessage('signal.on-subject', { name: createMessage(`signal.${kind}`, {}), subject: id });
}
