import React from 'react';
import { t } from '@grafana/i18n';
import { Badge, type BadgeColor, type IconName } from '@grafana/ui';
import { troubleSeverities, type TroubleSeverity } from '../../incidents';

interface Look {
  color: BadgeColor;
  icon: IconName;
  text: () => string;
}

const looks: Record<TroubleSeverity, Look> = {
  critical: { color: 'red', icon: 'exclamation-circle', text: () => t('incidents.critical', 'Critical') },
  warning: { color: 'orange', icon: 'exclamation-triangle', text: () => t('incidents.warning', 'Warning') },
  info: { color: 'blue', icon: 'info-circle', text: () => t('incidents.info', 'Info') },
};

/** A severity in a word. */
export function severityText(severity: TroubleSeverity): string {
  return looks[severity].text();
}

/** 0 for the gravest. */
export function severityRank(severity: TroubleSeverity): number {
  return troubleSeverities.indexOf(severity);
}

/** A severity by colour, icon and word. */
export function SeverityBadge({ severity }: { severity: TroubleSeverity }) {
  const { color, icon, text } = looks[severity];
  return <Badge color={color} icon={icon} text={text()} />;
}
