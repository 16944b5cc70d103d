import type { Signal, SignalKind } from '../../insight';
import type { ShownQuery } from '../check/check';

/** The query of the first signal of these kinds; undefined where there is none. */
export function showSeries(
  { signals }: { signals: readonly Signal[] },
  { source, kinds }: { source: string; kinds: readonly SignalKind[] }
): ShownQuery | undefined {
  const signal = signals.find(({ rule }) => kinds.includes(rule.kind));
  return signal && { source, language: signal.rule.language, expr: signal.expr };
}
