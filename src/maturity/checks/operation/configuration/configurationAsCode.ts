import { createMessage } from '../../../../texts';
import { toYaml } from '../../../../alerts';
import type { Check, Finding } from '../../../check/check';
import type { Mend } from '../../../check/mend';
import { grade, notApplicable, unknown } from '../../../check/findings';
import type { Evidence } from '../../../reading/evidence';

/** Can rules and dashboards be made again from files? */
export const configurationAsCode: Check = {
  id: 'configuration-as-code',
  group: 'operation',
  title: createMessage('check.as-code', {}),
  question: createMessage('check.as-code-asked', {}),
  why: createMessage('check.as-code-why', {}),
  perService: false,
  assess: (evidence) => [assessOrigins(evidence)],
};

function assessOrigins({ operation: { rules, dashboards } }: Evidence): Finding {
  if (!rules.ok && !dashboards.ok) {
    return unknown(rules.why);
  }
  const own = rules.ok ? rules.value.rules : [];
  const tried = dashboards.ok ? dashboards.value.tried : [];
  if (own.length + tried.length === 0) {
    return notApplicable(createMessage('check.as-code-none', {}));
  }
  const kept = own.filter(({ isProvisioned }) => isProvisioned).length;
  const provisioned = tried.filter(({ isProvisioned }) => isProvisioned).length;
  const shares = [
    ...(own.length > 0 ? [kept / own.length] : []),
    ...(tried.length > 0 ? [provisioned / tried.length] : []),
  ];
  const share = shares.reduce((sum, one) => sum + one, 0) / shares.length;
  const found = createMessage('check.as-code-found', {
    rules: kept,
    allRules: own.length,
    dashboards: provisioned,
    allDashboards: tried.length,
  });
  return grade(share, found, { mends: share < 1 ? [mendDashboards(), mendRules()] : [] });
}

function mendDashboards(): Mend {
  return {
    kind: 'yaml',
    title: createMessage('mend.as-code-dashboards', {}),
    file: 'provisioning/dashboards/team.yaml',
    text: toYaml({
      apiVersion: 1,
      providers: [
        { name: 'team', type: 'file', options: { path: '/etc/grafana/dashboards', foldersFromFilesStructure: true } },
      ],
    }),
  };
}

/** Grafana itself writes its rules as files. */
function mendRules(): Mend {
  return {
    kind: 'yaml',
    title: createMessage('mend.as-code-rules', {}),
    file: 'export-rules.sh',
    text: 'curl -H "Authorization: Bearer $GRAFANA_TOKEN" \\\n  "$GRAFANA_URL/api/v1/provisioning/alert-rules/export?format=yaml" \\\n  > provisioning/alerting/rules.yaml\n',
  };
}
