import React from 'react';
import { t } from '@grafana/i18n';
import { Badge, type BadgeColor, type IconName } from '@grafana/ui';
import type { HealthState } from '../../insight';

interface Look {
  color: BadgeColor;
  icon: IconName;
  text: () => string;
}

const looks: Record<HealthState, Look> = {
  good: { color: 'green', icon: 'check-circle', text: () => t('health.good', 'Good') },
  unknown: { color: 'darkgrey', icon: 'question-circle', text: () => t('health.unknown', 'No data') },
  recovering: { color: 'blue', icon: 'heart-rate', text: () => t('health.recovering', 'Recovering') },
  warning: { color: 'orange', icon: 'exclamation-triangle', text: () => t('health.warning', 'Warning') },
  critical: { color: 'red', icon: 'exclamation-circle', text: () => t('health.critical', 'Critical') },
};

/** A state of health in a word. */
export function healthText(state: HealthState): string {
  return looks[state].text();
}

/** A state of health by colour, icon and word. */
export function HealthBadge({ state }: { state: HealthState }) {
  const { color, icon, text } = looks[state];
  return <Badge color={color} icon={icon} text={text()} />;
}
