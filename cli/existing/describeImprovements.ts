import type { RuleImprovement, RuleReport } from '../../src/alerts';
import { formatDuration } from '../../src/queries';
import { MessageError, renderError } from '../../src/texts';
import { textTable } from '../textTable';
import type { ImprovedRule } from './improveExisting';

/** Both sides of each proposal beside each other, why it is proposed, and why the other rules are kept. */
export function describeImprovements(results: ImprovedRule[]): string[] {
  const proposed = results.flatMap((one) =>
    'proposed' in one && one.proposed ? [{ ...one, proposed: one.proposed }] : []
  );
  const kept = results.filter((one) => !('proposed' in one && one.proposed));
  const rows = proposed.map(({ rule, existing, improvement, proposed: better, verdict = 'unclear' }) => [
    rule.id,
    rule.title,
    ...describeReport(existing),
    'spec' in improvement ? improvement.spec.kind : 'other times',
    ...describeReport(better),
    verdict,
  ]);
  const headers = ['id', 'rule', 'a week', 'firing %', 'recall', 'proposed', 'a week', 'firing %', 'recall', 'verdict'];
  return [
    ...(rows.length === 0 ? ['Nothing better was found for any rule.'] : textTable(headers, rows)),
    ...(rows.length === 0 ? [] : ['', 'Why:', ...proposed.map((one) => `  ${one.rule.title}: ${describeReason(one)}`)]),
    ...(kept.length === 0 ? [] : ['', 'Kept:', ...kept.map((one) => `  ${one.rule.title}: ${describeReason(one)}`)]),
  ];
}

function describeReport({ perWeek, firingShare, recall }: RuleReport): string[] {
  const rounded = (value: number) => String(Number(value.toPrecision(3)));
  return [rounded(perWeek), rounded(100 * firingShare), recall === undefined ? '-' : rounded(recall)];
}

function describeReason(one: ImprovedRule): string {
  if ('error' in one) {
    return one.error;
  }
  const reason = renderError(new MessageError(one.improvement.reason));
  return `${reason}${describeTimes(one)}`;
}

/** What is to be written into the rule itself. */
function describeTimes({ improvement }: RuleImprovement): string {
  if (!('times' in improvement)) {
    return '';
  }
  const { pending, keepFiring, recovery } = improvement.times;
  const ends = recovery === undefined ? '' : `, recovery threshold: ${recovery}`;
  return ` Write for: ${formatDuration(pending)}, keep_firing_for: ${formatDuration(keepFiring)}${ends}.`;
}
