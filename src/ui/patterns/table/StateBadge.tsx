import React from 'react';
import { t } from '@grafana/i18n';
import { Badge, type BadgeColor, type IconName } from '@grafana/ui';
import type { PatternState } from '../../../insight';

interface Look {
  color: BadgeColor;
  icon: IconName;
  text: () => string;
}

const looks: Record<PatternState, Look> = {
  new: { color: 'red', icon: 'star', text: () => t('patterns.new', 'New') },
  surging: { color: 'orange', icon: 'arrow-up', text: () => t('patterns.surging', 'Surging') },
  vanished: { color: 'purple', icon: 'minus-circle', text: () => t('patterns.vanished', 'Vanished') },
  fading: { color: 'blue', icon: 'arrow-down', text: () => t('patterns.fading', 'Fading') },
  usual: { color: 'darkgrey', icon: 'check', text: () => t('patterns.usual', 'Usual') },
};

/** What became of a pattern, in a word. */
export function stateText(state: PatternState): string {
  return looks[state].text();
}

/** The icon of a state: each has another shape. */
export function stateIcon(state: PatternState): IconName {
  return looks[state].icon;
}

/** What became of a pattern by colour, icon and word. */
export function StateBadge({ state }: { state: PatternState }) {
  const { color, icon, text } = looks[state];
  return <Badge color={color} icon={icon} text={text()} />;
}
