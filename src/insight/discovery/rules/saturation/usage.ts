import { select } from '../expressions';
import { serviceLabels } from '../serviceLabels';
import type { SignalKind, SignalRule } from '../signalRule';

/** What is used of something that a service has only so much of. */
export interface Usage {
  id: string;
  kind: SignalKind;
  /** Metric whose series show that it is there. */
  used: string;
  most: string;
  /** More matchers of `used` and of `most`. */
  extra?: [used: string | undefined, most?: string];
  /** Labels that tell apart of what each series is; without them series are divided one by one. */
  per?: string;
  subject?: string[];
  /** A maximum from which on there is none. */
  unlimited?: number;
  /** It grows until a collector frees some of it: the least of the last minutes counts. */
  isCollected?: boolean;
  /** What else must hold of a series of `used`, as the end of an expression, and the metrics that it reads. */
  where?: string;
  needs?: string[];
}

/** Limits of memory that are none are a little less than 2^63. */
const unlimitedBytes = 9e15;

/** A share that reaches 1 when it is full, of the instance that is nearest to that; nothing where there is no maximum. */
export function createUsage(usage: Usage): SignalRule {
  const { id, kind, used, most, unlimited, subject = serviceLabels, needs = [] } = usage;
  return {
    id,
    language: 'promql',
    kind,
    scope: 'service',
    metric: used,
    needs: [most, ...needs],
    maximum: most,
    ...(unlimited !== undefined && { unlimited }),
    subject,
    expr: `max by ($by) (${divideUsed(usage)})`,
    unit: 'percentunit',
    harm: 'up',
    limit: 1,
  };
}

function divideUsed(usage: Usage): string {
  const { used, most, extra = [undefined], per, unlimited = unlimitedBytes, isCollected, where } = usage;
  const sum = (expr: string) => (per === undefined ? `(${expr})` : `sum by ($by, ${per}) (${expr})`);
  const inUse = select(used, extra[0]);
  const least = isCollected ? `min_over_time(${inUse}[$window])` : inUse;
  // A maximum of 0 or -1 is none.
  const share = `${sum(least)} / ${sum(`${select(most, extra[1])} > 0 < ${unlimited}`)}`;
  return where === undefined ? share : `${share} ${where}`;
}
