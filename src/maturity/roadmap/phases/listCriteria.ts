import { createMessage } from '../../../texts';
import type { Check, CheckResult } from '../../check/check';
import { sumChecks } from '../../check/score';
import { levelShare, passShare, type CheckId } from '../../check/weights';
import type { Criterion } from '../roadmap';
import type { SplitPhase } from './splitPhases';

/** Criteria of performance and of security hold in every phase: nothing is done that breaks them. */
const guards: readonly CheckId[] = ['query-latency', 'cardinality', 'least-privilege', 'secrets', 'audit-on'];

export interface CriteriaRequest {
  results: readonly CheckResult[];
  checks: readonly Check[];
}

/** What must hold before a phase is done: its checks, its level, that its rules do not cry wolf, and performance and security. */
export function listCriteria({ gaps, level }: SplitPhase, { results, checks }: CriteriaRequest): Criterion[] {
  const ids = [...new Set(gaps.map(({ gap }) => gap.check))];
  const summed = new Map(sumChecks(results).map((one) => [one.check, one]));
  const titles = new Map(checks.map(({ id, title }) => [id, title]));
  const describe = (check: CheckId, code: 'roadmap.criterion' | 'roadmap.criterion-guard'): Criterion[] => {
    const title = titles.get(check);
    const { share = NaN } = summed.get(check) ?? {};
    if (title === undefined || !summed.has(check)) {
      return [];
    }
    const isKnown = !Number.isNaN(share);
    const values = { title, share: { figure: passShare, unit: 'percentunit' } };
    const text = isKnown
      ? createMessage(code, { ...values, now: { figure: share, unit: 'percentunit' } })
      : createMessage('roadmap.criterion-unknown', values);
    return [{ check, text, isDone: share >= passShare }];
  };
  return [
    ...ids.flatMap((check) => describe(check, 'roadmap.criterion')),
    ...listLevelCriterion(level),
    ...listAlarmCriterion(gaps),
    ...guards.filter((check) => !ids.includes(check)).flatMap((check) => describe(check, 'roadmap.criterion-guard')),
  ];
}

function listLevelCriterion(level: number | undefined): Criterion[] {
  const share = { figure: levelShare, unit: 'percentunit' };
  return level === undefined
    ? []
    : [{ text: createMessage('roadmap.criterion-level', { level, share }), isDone: false }];
}

/** What the backtests say of false alarms is what live rules are held to. */
function listAlarmCriterion(gaps: SplitPhase['gaps']): Criterion[] {
  const alarms = gaps.flatMap(({ benefit }) => (benefit.falsePerWeek === null ? [] : [benefit.falsePerWeek]));
  if (alarms.length === 0) {
    return [];
  }
  const max = Math.max(1, Math.ceil(alarms.reduce((sum, one) => sum + one, 0)));
  return [{ text: createMessage('roadmap.criterion-alarms', { max }), isDone: false }];
}
