import { createMessage, type Message } from '../../texts';
import type { Known } from '../reading/known';
import type { RuleFinding } from './instrumentationRule';

/** Names in a sentence. */
const maxNames = 3;

/** It holds. */
export function holds(): RuleFinding {
  return { outcome: 'passed', found: createMessage('instrumentation.holds', {}) };
}

/** It does not, and where not. */
export function breaks(found: Message): RuleFinding {
  return { outcome: 'failed', found };
}

/** Nothing can be said, and why. */
export function notEvaluated(found: Message): RuleFinding {
  return { outcome: 'unknown', found };
}

/** What is found in something that was read; unknown, with the reason, where it was not. */
export function ifKnown<Value>(known: Known<Value>, assess: (value: Value) => RuleFinding): RuleFinding {
  return known.ok ? assess(known.value) : notEvaluated(known.why);
}

/** It holds unless these metrics break it. */
export function brokenBy(metrics: readonly string[] | undefined): RuleFinding {
  return metrics === undefined || metrics.length === 0
    ? holds()
    : breaks(
        createMessage('instrumentation.metrics', { count: metrics.length, names: { list: metrics.slice(0, maxNames) } })
      );
}
