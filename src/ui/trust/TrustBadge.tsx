import React from 'react';
import { t } from '@grafana/i18n';
import { Badge, type BadgeColor, type IconName } from '@grafana/ui';
import type { Trust } from '../../engine';

interface Look {
  color: BadgeColor;
  icon: IconName;
  text: () => string;
  help: () => string;
}

const looks: Record<Trust, Look> = {
  good: {
    color: 'green',
    icon: 'check-circle',
    text: () => t('trust.good', 'Good'),
    help: () => t('trust.good-help', 'Clearly better than repeating the last cycle.'),
  },
  fair: {
    color: 'blue',
    icon: 'check',
    text: () => t('trust.fair', 'Fair'),
    help: () => t('trust.fair-help', 'Not worse than repeating the last cycle.'),
  },
  'worse than seasonal naive': {
    color: 'orange',
    icon: 'exclamation-triangle',
    text: () => t('trust.poor', 'Poor'),
    help: () => t('trust.poor-help', 'Worse than repeating the last cycle: do not rely on it.'),
  },
  unknown: {
    color: 'darkgrey',
    icon: 'question-circle',
    text: () => t('trust.unknown', 'Unknown'),
    help: () => t('trust.unknown-help', 'Too little history to compare forecasts with what came.'),
  },
};

/** The trust that a text names; unknown where it names none. */
export function readTrust(text: string): Trust {
  return Object.hasOwn(looks, text) ? (text as Trust) : 'unknown';
}

/** How far a forecast is to be trusted, in a word. */
export function trustText(trust: Trust): string {
  return looks[trust].text();
}

/** How far a forecast is to be trusted, by colour, icon and word. */
export function TrustBadge({ trust }: { trust: Trust }) {
  const { color, icon, text, help } = looks[trust];
  return <Badge color={color} icon={icon} text={text()} tooltip={help()} />;
}
