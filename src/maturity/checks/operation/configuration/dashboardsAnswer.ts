import { createMessage } from '../../../../texts';
import type { Check, Finding } from '../../../check/check';
import { grade, notApplicable, unknown, whenKnown } from '../../../check/findings';
import type { DashboardEvidence, TriedDashboard } from '../../../reading/operation/dashboards/dashboardEvidence';
import { listNames } from '../../nameKinds';

/** A dashboard shows what it is for where so many of its queries give data. */
const minAnswered = 0.5;
const maxMends = 3;

/** Do dashboards have data to show? */
export const dashboardsAnswer: Check = {
  id: 'dashboards-answer',
  group: 'operation',
  title: createMessage('check.dashboards', {}),
  question: createMessage('check.dashboards-asked', {}),
  why: createMessage('check.dashboards-why', {}),
  perService: false,
  assess: ({ operation }) => whenKnown(operation.dashboards, assessDashboards),
};

function assessDashboards({ dashboards, leftOut, tried, unread }: DashboardEvidence): Finding[] {
  if (dashboards.length === 0) {
    return [notApplicable(createMessage('check.dashboards-none', {}))];
  }
  const seen = tried.filter((one) => countSent(one) > 0);
  const waiting = dashboards.length + leftOut - tried.length - unread.length;
  const rest =
    waiting > 0
      ? [unknown(createMessage('check.dashboards-waiting', { waiting, count: dashboards.length + leftOut }))]
      : [];
  if (seen.length === 0) {
    const [first] = unread;
    const why = first
      ? createMessage('check.dashboards-unread', { title: first.title, reason: first.why })
      : createMessage('check.dashboards-untried', { count: tried.length });
    return rest.length > 0 && tried.length === 0 ? rest : [unknown(why)];
  }
  const silent = seen.filter((one) => one.answered < minAnswered * countSent(one));
  return [assessSeen(seen, silent), ...rest];
}

function countSent({ answered, empty, failed }: TriedDashboard): number {
  return answered + empty + failed;
}

function assessSeen(seen: readonly TriedDashboard[], silent: readonly TriedDashboard[]): Finding {
  const queries = seen.reduce((sum, one) => sum + countSent(one), 0);
  const answered = seen.reduce((sum, one) => sum + one.answered, 0);
  const values = { count: seen.length, answered, queries };
  if (silent.length === 0) {
    return grade(1, createMessage('check.dashboards-good', values));
  }
  const example = silent.find((one) => one.example)?.example;
  const names = listNames(silent.map(({ title }) => title));
  return grade(
    1 - silent.length / seen.length,
    createMessage('check.dashboards-bad', { ...values, bad: silent.length, names }),
    {
      ...(example && {
        query: { source: example.source, language: isLogs(example.expr) ? 'logql' : 'promql', expr: example.expr },
      }),
      mends: silent
        .slice(0, maxMends)
        .map(({ uid, title }) => ({ kind: 'dashboard', uid, title: createMessage('mend.dashboard', { title }) })),
    }
  );
}

function isLogs(expr: string): boolean {
  return /\|[=~]|\}\s*\|/.test(expr);
}
