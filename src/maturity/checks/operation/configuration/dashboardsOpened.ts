import { day } from '../../../../engine';
import { createMessage } from '../../../../texts';
import type { Check, Finding } from '../../../check/check';
import { grade, notApplicable, unknown, whenKnown } from '../../../check/findings';
import type { Evidence } from '../../../reading/evidence';
import type { DashboardEvidence } from '../../../reading/operation/dashboards/dashboardEvidence';
import { listNames } from '../../nameKinds';

/** Does anybody look at the dashboards? */
export const dashboardsOpened: Check = {
  id: 'dashboards-opened',
  group: 'operation',
  title: createMessage('check.opened', {}),
  question: createMessage('check.opened-asked', {}),
  why: createMessage('check.opened-why', {}),
  perService: false,
  assess: (evidence) => whenKnown(evidence.operation.dashboards, (known) => [assessViews(known, evidence)]),
};

function assessViews({ dashboards, views }: DashboardEvidence, { now }: Evidence): Finding {
  if (dashboards.length === 0) {
    return notApplicable(createMessage('check.dashboards-none', {}));
  }
  if (!views.ok) {
    return unknown(views.why, {
      mends: [
        {
          kind: 'yaml',
          title: createMessage('mend.request-log', {}),
          file: 'grafana.ini',
          text: '[server]\nrouter_logging = true\n',
        },
      ],
    });
  }
  const unopened = dashboards.filter(({ uid }) => !views.opened.has(uid));
  const days = Math.round((now - views.since) / day);
  const values = { opened: dashboards.length - unopened.length, count: dashboards.length, days };
  return unopened.length === 0
    ? grade(1, createMessage('check.opened-good', values))
    : grade(
        1 - unopened.length / dashboards.length,
        createMessage('check.opened-bad', { ...values, names: listNames(unopened.map(({ title }) => title)) })
      );
}
