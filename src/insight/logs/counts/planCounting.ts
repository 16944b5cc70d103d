import { createTextNotice, type Notice } from '../../../texts';
import type { LogVolume } from '../../../queries';
import type { LogPlan } from '../planLogs';

/** Fewer patterns than this are counted over a part of the baseline rather than over all of it. */
const minPatterns = 5;

/** What is counted in the source. */
export interface CountingPlan {
  /** Patterns at most. */
  count: number;
  plan: LogPlan;
  /** Bytes that each count may cost; NaN where nobody says. */
  bytes: number;
  notices: Notice[];
}

/**
 * How many patterns are counted, and since when: each count may make the source go through all lines, and all of them
 * together through `maxBytes`. Where these are few, less of the baseline is counted; where even the range is too much, nothing is.
 */
export function planCounting(
  plan: LogPlan,
  { range, baseline }: { range: LogVolume | undefined; baseline: LogVolume | undefined },
  { maxPatterns, maxBytes }: { maxPatterns: number; maxBytes: number }
): CountingPlan {
  const bytes = range && baseline ? range.bytes + baseline.bytes : NaN;
  // One more counts all lines.
  const affordable = Math.floor(maxBytes / Math.max(1, bytes)) - 1;
  const wanted = Math.min(maxPatterns, minPatterns);
  if (!(affordable < wanted)) {
    return { count: Math.min(maxPatterns, affordable || maxPatterns), plan, bytes, notices: [] };
  }
  const share = maxBytes / (bytes * (wanted + 1));
  const baselineFrom = plan.to - share * (plan.to - plan.baselineFrom);
  const figures = { bytes: { figure: bytes, unit: 'bytes' }, limit: { figure: maxBytes, unit: 'bytes' } };
  if (baselineFrom > plan.from) {
    return { count: 0, plan, bytes, notices: [createTextNotice('warning', 'logs.too-many-bytes', figures)] };
  }
  const notice = createTextNotice('info', 'logs.short-baseline', {
    ...figures,
    span: { span: plan.to - baselineFrom },
  });
  return { count: wanted, plan: { ...plan, baselineFrom }, bytes: bytes * share, notices: [notice] };
}
