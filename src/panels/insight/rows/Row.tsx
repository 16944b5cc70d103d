import React, { memo, type ReactNode } from 'react';
import { t } from '@grafana/i18n';
import { IconButton } from '@grafana/ui';
import { verbatim } from '../../../ui';
import type { FleetRow } from '../../../ui/fleet';
import { HealthBadge } from '../../../ui/health';
import { TargetLink } from '../links/TargetLink';
import { describeTopReason } from '../view/describe';
import type { ViewContext } from '../view/viewContext';
import type { Column } from './columns';
import { Details } from './Details';
import type { RowStyles } from './rowStyles';
import { Sparkline } from './Sparkline';
import { Timeline } from './Timeline';

interface Props {
  row: FleetRow;
  /** Place in the table. */
  index: number;
  columns: readonly Column[];
  context: ViewContext;
  isOpen: boolean;
  onToggle: (service: string) => void;
  styles: RowStyles;
}

/** One service; opened, all of its reasons. */
export const Row = memo(function Row({ row, index, columns, context, isOpen, onToggle, styles }: Props) {
  return (
    <>
      <div role="row" aria-rowindex={index + 2} className={styles.row}>
        {columns.map((column) =>
          column === 'service' ? (
            <div key={column} role="rowheader" className={styles.service}>
              <Opener service={row.service} isOpen={isOpen} onToggle={onToggle} />
              <span className={styles.name} title={row.service}>
                <TargetLink to={context.getLink(row)}>{row.service}</TargetLink>
              </span>
            </div>
          ) : (
            <div key={column} role="cell" className={styles[column]}>
              {renderCell(column, row, context)}
            </div>
          )
        )}
      </div>
      {isOpen && <Details row={row} context={context} columns={columns.length} className={styles.details} />}
    </>
  );
});

function Opener({ service, isOpen, onToggle }: { service: string } & Pick<Props, 'isOpen' | 'onToggle'>) {
  const parts = { service, ...verbatim };
  const name = isOpen
    ? t('rows.hide', 'Hide details of {{service}}', parts)
    : t('rows.show', 'Show details of {{service}}', parts);
  return (
    <IconButton
      name={isOpen ? 'angle-down' : 'angle-right'}
      aria-label={name}
      aria-expanded={isOpen}
      onClick={() => onToggle(service)}
    />
  );
}

function renderCell(column: Exclude<Column, 'service'>, row: FleetRow, context: ViewContext): ReactNode {
  switch (column) {
    case 'now':
      return <HealthBadge state={row.now} />;
    case 'ahead':
      return row.reasonsAhead.length > 0 ? <HealthBadge state={row.ahead} /> : '–';
    case 'reason':
      return describeTopReason(row, context.cutoff);
    case 'trend':
      return row.trend && <Sparkline trend={row.trend} />;
    case 'timeline':
      return <Timeline events={row.events} range={context.range} />;
    default: {
      const { color, link } = context.getLook(row, column);
      const { text } = row.figures[column];
      return link ? <TargetLink to={link}>{text}</TargetLink> : <span style={{ color }}>{text}</span>;
    }
  }
}
