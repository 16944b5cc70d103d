import React, { memo } from 'react';
import { t } from '@grafana/i18n';
import { IconButton } from '@grafana/ui';
import type { FleetRow } from '../../../ui/fleet';
import { HealthBadge } from '../../../ui/health';
import { ServiceLink } from '../ServiceLink';
import { topReason } from '../topReason';
import { Details } from './Details';
import type { RowStyles } from './Rows';
import { Sparkline } from './Sparkline';
import { Timeline } from './Timeline';

/** What all rows have in common. */
export interface RowContext {
  range: { from: number; to: number };
  cutoff: number;
  showTrend: boolean;
  showTimeline: boolean;
  linkOf: (row: FleetRow) => string;
}

interface Props extends RowContext {
  row: FleetRow;
  /** Place in the table. */
  index: number;
  isOpen: boolean;
  onToggle: (service: string) => void;
  styles: RowStyles;
}

/** One service; opened, all of its reasons. */
export const Row = memo(function Row({ row, index, isOpen, onToggle, styles, ...context }: Props) {
  const { service, now, ahead, figures, trend, events } = row;
  const name = isOpen
    ? t('rows.hide', 'Hide what is known of {{service}}', { service })
    : t('rows.show', 'Show what is known of {{service}}', { service });
  return (
    <>
      <div role="row" aria-rowindex={index + 2} className={styles.row}>
        <div role="rowheader" className={styles.name}>
          <IconButton
            name={isOpen ? 'angle-down' : 'angle-right'}
            aria-label={name}
            aria-expanded={isOpen}
            onClick={() => onToggle(service)}
          />
          <ServiceLink row={row} href={context.linkOf(row)} />
        </div>
        <div role="cell" className={styles.state}>
          <HealthBadge state={now} />
        </div>
        <div role="cell" className={styles.state}>
          <HealthBadge state={ahead} />
        </div>
        <div role="cell" className={styles.reason}>
          {topReason(row, context.cutoff)}
        </div>
        {context.showTrend && (
          <div role="cell" className={styles.picture}>
            {trend && <Sparkline trend={trend} />}
          </div>
        )}
        {(['rate', 'errors', 'duration', 'runway'] as const).map((role) => (
          <div key={role} role="cell" className={styles.figure}>
            {figures[role].text}
          </div>
        ))}
        {context.showTimeline && (
          <div role="cell" className={styles.picture}>
            <Timeline events={events} range={context.range} />
          </div>
        )}
      </div>
      {isOpen && <Details row={row} cutoff={context.cutoff} className={styles.details} />}
    </>
  );
});
