import type { ServiceSignal } from '../../../src/insight';

type Kind = Pick<ServiceSignal, 'kind' | 'harm'>;

/** What recordings call their signals, first match first; what is of a node is no signal of its service. */
const kinds: ReadonlyArray<[RegExp, Kind]> = [
  [/^node|limit/, {}],
  [/latency|duration/, { kind: 'duration' }],
  [/succ|availab/, { kind: 'errors', harm: 'down' }],
  [/error|fault|fail|exception/, { kind: 'errors' }],
  [/network/, { kind: 'network' }],
  [/request|workload|qps|ops|traffic|-rate$/, { kind: 'rate' }],
  [/cpu/, { kind: 'cpu' }],
  [/memory/, { kind: 'memory' }],
  [/^fs|disk/, { kind: 'disk' }],
];

/** The kind of a signal, and the direction that harms, by its name; nothing where the name says nothing. */
export function nameKind(signal: string): Kind {
  const own = signal.toLowerCase().replace(/ (of calls )?(from|to) .*$/, '');
  return kinds.find(([pattern]) => pattern.test(own))?.[1] ?? {};
}
