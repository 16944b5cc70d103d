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
import type { Mend } from '../../check/mend';
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
  for (const [done, { spec, gaps: own }] of chosen.entries()) {
    report(done, chosen.length);
    try {
      const evaluations = await evaluateRange(spec, range, {
        evaluate: (one, chunk) => evaluateRule(one, chunk, deps),
        signal: deps.signal,
      });
      const scored = scoreAlerts(simulateAlerts(spec, evaluations), known, range);
      own.forEach(({ gap, service }) => {
        rules.set(gap, [...(rules.get(gap) ?? []), { spec, service, report: scored }]);
      });
    } catch (error) {
      deps.signal.throwIfAborted();
      failure ??= describeError(error);
      failed++;
    }
  }
  report(chosen.length, chosen.length);
  return { rules, left: proposed.length - chosen.length, failed, failure };
}

/** A rule with the gaps that propose it. */
interface Proposed {
  spec: RuleSpec;
  gaps: Array<{ gap: Gap; service: string }>;
}

/** Rules that can be run, each once, those of services that had incidents first. */
function listProposed(gaps: readonly Gap[], incidents: readonly PastIncident[]): Proposed[] {
  const hit = new Set(incidents.flatMap(({ services }) => services));
  const proposed = new Map<string, Proposed>();
  for (const gap of gaps) {
    for (const { service, mends } of gap.results) {
      for (const spec of listRules(mends)) {
        const key = JSON.stringify(spec);
        const one = proposed.get(key) ?? { spec, gaps: [] };
        one.gaps.push({ gap, service: service || (spec.labels?.service ?? '') });
        proposed.set(key, one);
      }
    }
  }
  const all = [...proposed.values()].filter(({ spec }) => checkRule(spec).length === 0);
  const isFirst = ({ gaps: own }: Proposed) => own.some(({ service }) => hit.has(service));
  return [...all.filter(isFirst), ...all.filter((one) => !isFirst(one))];
}

function listRules(mends: readonly Mend[]): RuleSpec[] {
  return mends.flatMap((mend) => (mend.kind === 'rule' ? [mend.spec] : []));
}
