import { createMessage } from '../../../../texts';
import type { Check, Finding } from '../../../check/check';
import { grade, unknown } from '../../../check/findings';
import type { Evidence } from '../../../reading/evidence';
import { listNames } from '../../nameKinds';

/** What the plugin asks for in its plugin.json: nothing that it reads or writes needs more. */
export const neededActions = [
  'datasources:query',
  'datasources:read',
  'annotations:read',
  'annotations:create',
  'alert.instances:read',
  'alert.instances.external:read',
  'alert.rules:read',
  'alert.rules.external:read',
  'folders:read',
  'dashboards:read',
  'alert.notifications.provisioning:read',
] as const;

const needed: ReadonlySet<string> = new Set(neededActions);
/** Actions that only read what everybody of an organisation may read. */
const harmless = /:(?:read|list|query)$/;
/** So many rights too many are as bad as it gets. */
const worst = 10;

/** May the token do more than it needs? */
export const leastPrivilege: Check = {
  id: 'least-privilege',
  group: 'operation',
  title: createMessage('check.privilege', {}),
  question: createMessage('check.privilege-asked', {}),
  why: createMessage('check.privilege-why', {}),
  perService: false,
  assess: (evidence) => [assessRights(evidence)],
};

function assessRights({ operation: { permissions, setup } }: Evidence): Finding {
  if (!permissions.ok) {
    return unknown(permissions.why);
  }
  const actions = [...permissions.value.keys()];
  const extra = actions.filter((action) => !needed.has(action) && !harmless.test(action)).sort();
  // A role that anybody has makes what costs sources, or acts, everybody's.
  const open = Object.entries(setup.roles).filter(
    ([name, role]) => role === 'Viewer' || (name === 'response' && role !== 'Admin')
  );
  const mends = [
    ...(extra.length > 0
      ? [
          {
            kind: 'yaml' as const,
            title: createMessage('mend.privilege', {}),
            file: 'grafana.ini',
            text: '[auth]\nmanaged_service_accounts_enabled = true\n\n[feature_toggles]\nenable = externalServiceAccounts\n',
          },
        ]
      : []),
  ];
  if (extra.length + open.length === 0) {
    return grade(1, createMessage('check.privilege-good', { count: actions.length }));
  }
  const names = listNames([...extra, ...open.map(([name, role]) => `roles.${name} = ${role}`)]);
  const found = createMessage('check.privilege-bad', { extra: extra.length, open: open.length, names });
  return grade(1 - Math.min(worst, extra.length + 2 * open.length) / worst, found, { mends });
}
