import type { NotificationPolicy, NotificationSettings } from '../../../incidents';
import { toYaml } from '../../../alerts';
import { createMessage } from '../../../texts';
import type { Check, Finding } from '../../check/check';
import type { Mend } from '../../check/mend';
import { grade, notApplicable, whenKnown } from '../../check/findings';
import type { Evidence } from '../../reading/evidence';
import { listNames } from '../nameKinds';

/** Where a notification goes. */
interface Route {
  receiver: string;
  matchers: readonly string[];
}

/** Do notifications lead anywhere? */
export const notificationRoutes: Check = {
  id: 'notification-routes',
  group: 'alerting',
  title: createMessage('check.routes', {}),
  question: createMessage('check.routes-asked', {}),
  why: createMessage('check.routes-why', {}),
  perService: false,
  assess: (evidence) => whenKnown(evidence.operation.notification, (settings) => [assessRoutes(settings, evidence)]),
};

function assessRoutes({ contactPoints, policy }: NotificationSettings, { operation: { rules } }: Evidence): Finding {
  const isGrafanaUsed =
    !rules.ok || rules.value.missing.length > 0 || rules.value.rules.some(({ origin }) => origin === 'grafana');
  if (!isGrafanaUsed) {
    return notApplicable(createMessage('check.routes-elsewhere', {}));
  }
  const leading = new Set(
    contactPoints.filter(({ integrations, isExample }) => integrations.length > 0 && !isExample).map(({ name }) => name)
  );
  const routes = listRoutes(policy, '');
  const lost = routes.filter(({ receiver }) => !leading.has(receiver));
  if (lost.length === 0) {
    return grade(1, createMessage('check.routes-good', { count: routes.length, points: leading.size }));
  }
  const names = listNames(lost.map(describeRoute));
  const found = createMessage('check.routes-bad', { lost: lost.length, count: routes.length, names });
  // The default takes whatever no other policy does.
  const isDefaultLost = !leading.has(policy.receiver);
  const share = 1 - lost.length / routes.length;
  return grade(isDefaultLost ? Math.min(share, 0.5) : share, found, { mends: [mendRoutes(lost[0].receiver)] });
}

/** Every policy with the contact point that it has of its own or of the one above; those that name none stand for nothing more. */
function listRoutes({ receiver, matchers, routes }: NotificationPolicy, above: string): Route[] {
  const own = receiver || above;
  return [{ receiver: own, matchers }, ...routes.flatMap((route) => listRoutes(route, own))];
}

function describeRoute({ receiver, matchers }: Route): string {
  const to = receiver === '' ? '-' : receiver;
  return matchers.length === 0 ? to : `${matchers.join(', ')} → ${to}`;
}

function mendRoutes(receiver: string): Mend {
  return {
    kind: 'yaml',
    title: createMessage('mend.routes', {}),
    file: 'provisioning/alerting/notifications.yaml',
    text: toYaml({
      apiVersion: 1,
      contactPoints: [
        {
          orgId: 1,
          name: receiver === '' || receiver === 'empty' ? 'on-call' : receiver,
          receivers: [{ uid: 'on-call', type: 'webhook', settings: { url: 'https://ON-CALL/ADDRESS' } }],
        },
      ],
      policies: [
        {
          orgId: 1,
          receiver: receiver === '' || receiver === 'empty' ? 'on-call' : receiver,
          group_by: ['grafana_folder', 'alertname'],
        },
      ],
    }),
  };
}
