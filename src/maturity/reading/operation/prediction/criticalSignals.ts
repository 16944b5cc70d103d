import type { SignalRule } from '../../../../insight';

/** What users feel. That there are more or fewer requests harms nobody by itself. */
const requestKinds: ReadonlySet<string> = new Set(['errors', 'duration']);
/** What can be full one day, or stops what runs on it. */
const saturationKinds: ReadonlySet<string> = new Set([
  'queue',
  'lag',
  'cpu',
  'throttling',
  'memory',
  'heap',
  'threads',
  'connections',
  'fileDescriptors',
  'disk',
  'volume',
  'certificate',
]);

/** Whether a signal shows that something is, or will be, full. */
export function isSaturation({ kind }: Pick<SignalRule, 'kind'>): boolean {
  return saturationKinds.has(kind);
}

/** Whether somebody must be told when a signal goes wrong: requests, and what saturates. */
export function isCritical({ kind }: Pick<SignalRule, 'kind'>): boolean {
  return requestKinds.has(kind) || saturationKinds.has(kind);
}
