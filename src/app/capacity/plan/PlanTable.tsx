import React from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Badge, useStyles2 } from '@grafana/ui';
import type { TimeRange } from '../../../engine';
import { MutedText, PageLink, verbatim } from '../../../ui';
import { formatValue } from '../../../ui/health';
import { TrustBadge, trustText } from '../../../ui/trust';
import { appPages } from '../../routes';
import { DetailTable, type DetailColumn } from '../../table/DetailTable';
import type { CapacityScope } from '../capacityQuery';
import type { PlanRow } from '../read/planRows';
import { describeInterval, describeRunway, formatDay } from './describeRunway';
import { nameKind, nameResource } from './nameResource';
import { PlanDetail } from './PlanDetail';
import { RunwayAxis, RunwayPicture } from './RunwayPicture';
import { UsedOfLimit } from './UsedOfLimit';
import { findUrgency, urgencyLooks } from './urgency';

interface Props extends CapacityScope {
  rows: PlanRow[];
  /** From now to the end of the horizon, ms. */
  range: TimeRange;
  open: string[];
  onOpen: (open: string[]) => void;
}

/** Each resource: how much of it is used, when its limit is reached, and by when more must be ordered. */
export function PlanTable({ rows, range, open, onOpen, ...scope }: Props) {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.frame}>
      <DetailTable
        label={t('capacity.table', 'Resources, the soonest to run out first')}
        rows={rows}
        columns={listColumns(range)}
        id={({ id }) => id}
        name={nameResource}
        detail={(row) => <PlanDetail {...scope} row={row} range={range} />}
        open={open}
        onOpen={onOpen}
      />
      <Legend />
    </div>
  );
}

function listColumns(range: TimeRange): Array<DetailColumn<PlanRow>> {
  return [
    {
      id: 'resource',
      title: t('capacity.resource', 'Resource'),
      value: nameResource,
      cell: (row) => <Name row={row} />,
    },
    {
      id: 'used',
      title: t('capacity.used', 'Used, of its limit'),
      value: (row) => row.now / row.limit,
      cell: (row) => <UsedOfLimit value={row.now} limit={row.limit} unit={row.unit} />,
    },
    {
      id: 'runway',
      title: t('capacity.runway-title', 'Limit reached'),
      below: <RunwayAxis range={range} />,
      width: '34%',
      value: ({ p50, p10 }) => (Number.isFinite(p50) ? p50 : p10),
      cell: (row) => <RunwayPicture row={row} range={range} />,
    },
    {
      id: 'when',
      title: t('capacity.when', 'When'),
      cell: (row) => <When row={row} horizon={range.to - range.from} />,
    },
    {
      id: 'probability',
      title: t('capacity.probability-title', 'Probability'),
      isFigure: true,
      value: ({ probability }) => probability,
      cell: ({ probability }) => (Number.isFinite(probability) ? formatValue(probability, 'percentunit') : '–'),
    },
    {
      id: 'order',
      title: t('capacity.order-by', 'Order by'),
      value: ({ orderBy }) => orderBy,
      cell: (row) => <OrderBy row={row} now={range.from} />,
    },
    {
      id: 'trust',
      title: t('capacity.trust', 'Trust'),
      value: ({ trust }) => trustText(trust),
      cell: ({ trust }) => <TrustBadge trust={trust} />,
    },
  ];
}

function Name({ row }: { row: PlanRow }) {
  const { service, node } = row;
  return (
    <div>
      {service === '' ? node || '–' : <PageLink href={appPages.service(service)}>{service}</PageLink>}
      <MutedText>{nameKind(row)}</MutedText>
    </div>
  );
}

function When({ row, horizon }: { row: PlanRow; horizon: number }) {
  const styles = useStyles2(getStyles);
  if (!Number.isFinite(row.limit)) {
    return <MutedText>{t('capacity.no-limit', 'no limit known')}</MutedText>;
  }
  if (!Number.isFinite(row.probability)) {
    return <MutedText>{row.reason || '–'}</MutedText>;
  }
  return (
    <div className={styles.when}>
      {describeRunway(row, horizon)}
      <MutedText>{describeInterval(row)}</MutedText>
    </div>
  );
}

function OrderBy({ row, now }: { row: PlanRow; now: number }) {
  if (findUrgency(row, now) === 'now') {
    const { color, icon, name } = urgencyLooks.now;
    return (
      <Badge
        color={color}
        icon={icon}
        text={name()}
        tooltip={
          Number.isFinite(row.orderBy)
            ? t('capacity.was-due', 'Was due {{day}}', { day: formatDay(row.orderBy), ...verbatim })
            : undefined
        }
      />
    );
  }
  return <>{Number.isFinite(row.orderBy) ? formatDay(row.orderBy) : '–'}</>;
}

/** What bar, line and diamond stand for. */
function Legend() {
  return (
    <MutedText>
      {t(
        'capacity.legend',
        'A bar spans the days between which 8 of 10 outcomes reach the limit; its line is the middle one; the diamond is the last day to order. What fades goes on beyond the horizon.'
      )}
    </MutedText>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  frame: css({ minWidth: 0 }),
  when: css({ whiteSpace: 'nowrap', paddingRight: theme.spacing(1) }),
});
