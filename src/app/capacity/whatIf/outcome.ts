import { t } from '@grafana/i18n';
import type { BadgeColor, IconName } from '@grafana/ui';
import type { WhatIfRow } from '../read/whatIfRows';
import type { Growth } from './growth';

/** What more requests do to a limit. */
export const outcomes = ['reached', 'perhaps', 'later', 'holds', 'unknown'] as const;
export type Outcome = (typeof outcomes)[number];

export const outcomeLooks: Record<Outcome, { color: BadgeColor; icon: IconName; name: () => string }> = {
  reached: { color: 'red', icon: 'exclamation-circle', name: () => t('what-if.reached', 'Reached') },
  perhaps: { color: 'orange', icon: 'exclamation-triangle', name: () => t('what-if.perhaps', 'Perhaps reached') },
  later: { color: 'blue', icon: 'clock-nine', name: () => t('what-if.later', 'Reached later') },
  holds: { color: 'green', icon: 'check-circle', name: () => t('what-if.holds', 'Holds') },
  unknown: { color: 'darkgrey', icon: 'question-circle', name: () => t('what-if.unknown', 'Not known') },
};

/** At once for certain, at once perhaps, within the horizon, or not at all. */
export function findOutcome({ then, limit, p50 }: WhatIfRow): Outcome {
  if (!Number.isFinite(then.point) || !Number.isFinite(limit)) {
    return 'unknown';
  }
  if (then.point >= limit) {
    return 'reached';
  }
  if (then.upper >= limit) {
    return 'perhaps';
  }
  return Number.isFinite(p50) ? 'later' : 'holds';
}

/** The worst first; among equals, the fullest. */
export function sortByOutcome(rows: readonly WhatIfRow[]): WhatIfRow[] {
  const rank = (row: WhatIfRow) => outcomes.indexOf(findOutcome(row));
  const full = ({ then, limit }: WhatIfRow) => (Number.isFinite(then.point / limit) ? then.point / limit : -1);
  return [...rows].sort((a, b) => rank(a) - rank(b) || full(b) - full(a));
}

/** The worst outcome of each service, and by how much its requests grow. */
export function summariseServices(
  rows: readonly WhatIfRow[],
  growths: readonly Growth[] = []
): Map<string, { outcome: Outcome; growth: number }> {
  const services = new Map<string, { outcome: Outcome; growth: number }>(
    growths.map(({ service, percent }) => [service, { outcome: 'unknown', growth: percent / 100 }])
  );
  for (const row of rows.filter(({ service }) => service !== '')) {
    const outcome = findOutcome(row);
    const known = services.get(row.service);
    const isWorse = !known || outcomes.indexOf(outcome) < outcomes.indexOf(known.outcome);
    const growth = Number.isFinite(row.growth) ? row.growth : (known?.growth ?? NaN);
    services.set(row.service, { outcome: isWorse ? outcome : known.outcome, growth });
  }
  return services;
}
