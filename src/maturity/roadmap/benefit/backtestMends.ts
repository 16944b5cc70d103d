import {
  checkRule,
  evaluateRange,
  evaluateRule,
  scoreAlerts,
  simulateAlerts,
  type EvaluateDeps,
  type RuleReport,
  type RuleSpec,
} from '../../../alerts';
import type { MessageValue, TimeRange } from '../../../engine';
import { describeError } from '../../../texts';
import type { Gap } from '../listGaps';
import type { PastIncident } from '../../reading/operation/pastIncident';

/** What a proposed rule would have done over the weeks; the titles of its incidents are their ids. */
export interface BacktestedRule {
  spec: RuleSpec;
  /** Service whose gap it closes; empty = of the whole. */
  service: string;
  report: RuleReport;
}

/** Proposed rules by what came of them. */
export interface BacktestedMends {
  /** By gap. */
  rules: ReadonlyMap<Gap, BacktestedRule[]>;
  /** Rules beyond the limit. */
  left: number;
  /** Rules whose backtest failed, and why the first of them did. */
  failed: number;
  failure?: MessageValue;
}

export interface BacktestRequest {
  incidents: readonly PastIncident[];
  range: TimeRange;
  /** How many of how many are done. */
  report: (done: number, total: number) => void;
}

/** Each takes seconds; those of gaps with incidents come first. */
export const maxBacktested = 40;

/** Backtests the rules that gaps propose, over the weeks and against their incidents. One that fails is passed over. */
export async function backtestMends(
  gaps: readonly Gap[],
  { incidents, range, report }: BacktestRequest,
  deps: Pick<EvaluateDeps, 'readHistory' | 'executor' | 'signal' | 'pause'>
): Promise<BacktestedMends> {
  // Without known incidents nothing says which alerts are right.
  const proposed = incidents.length === 0 ? [] : listProposed(gaps, incidents);
  const chosen = proposed.slice(0, maxBacktested);
  const known = incidents.map(({ id, from, to }) => ({ title: id, from, to }));
  const rules = new Map<Gap, BacktestedRule[]>();
  let failure: MessageValue | undefined;
  let failed = 0;
  for (const [done, { gap, spec, service }] of chosen.entries()) {
    report(done, chosen.length);
    try {
      const evaluations = await evaluateRange(spec, range, {
        evaluate: (one, chunk) => evaluateRule(one, chunk, deps),
        signal: deps.signal,
      });
      const found = { spec, service, report: scoreAlerts(simulateAlerts(spec, evaluations), known, range) };
      rules.set(gap, [...(rules.get(gap) ?? []), found]);
    } catch (error) {
      deps.signal.throwIfAborted();
      failure ??= describeError(error);
      failed++;
    }
  }
  report(chosen.length, chosen.length);
  return { rules, left: proposed.length - chosen.length, failed, failure };
}

interface Proposed {
  gap: Gap;
  service: string;
  spec: RuleSpec;
}

/** Rules that can be run, those of services that had incidents first. */
function listProposed(gaps: readonly Gap[], incidents: readonly PastIncident[]): Proposed[] {
  const hit = new Set(incidents.flatMap(({ services }) => services));
  const all = gaps.flatMap((gap) =>
    gap.results.flatMap(({ service, mends }) =>
      mends.flatMap((mend) =>
        mend.kind === 'rule' && checkRule(mend.spec).length === 0 ? [{ gap, service, spec: mend.spec }] : []
      )
    )
  );
  const first = all.filter(({ service }) => hit.has(service));
  return [...first, ...all.filter(({ service }) => !hit.has(service))];
}
