import React from 'react';
import { dateTimeFormat, locationUtil } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Badge, Icon, Stack } from '@grafana/ui';
import { MutedText, PageLink, verbatim } from '../../ui';
import { TrustBadge, trustText } from '../../ui/trust';
import { readSafeAddress } from '../incidents/incidentAddress';
import { DetailTable, type DetailColumn } from '../table/DetailTable';
import { adviceLooks } from './adviceLooks';
import { ModelDetail } from './detail/ModelDetail';
import { formatScore, isAlarming } from './formatScore';
import type { ModelsScope } from './modelsQuery';
import type { ModelRow, Scores } from './read/modelRows';

interface Props {
  scope: ModelsScope;
  rows: ModelRow[];
  open: string[];
  onOpen: (open: string[]) => void;
}

/** Each forecast: how good it is now and was before, what changed, and what to do. */
export function ModelsTable({ scope, rows, open, onOpen }: Props) {
  return (
    <DetailTable
      label={t('models.table', 'Forecasts of rules and dashboards, the worst first')}
      rows={rows}
      columns={listColumns()}
      id={({ id }) => id}
      name={nameModel}
      detail={(row) => <ModelDetail scope={scope} row={row} />}
      open={open}
      onOpen={onOpen}
    />
  );
}

function nameModel({ title, series }: ModelRow): string {
  return [title, series].filter(Boolean).join(', ');
}

function listColumns(): Array<DetailColumn<ModelRow>> {
  return [
    {
      id: 'model',
      title: t('models.forecast', 'Forecast'),
      width: '24%',
      value: nameModel,
      cell: (row) => <Name row={row} />,
    },
    {
      id: 'trust',
      title: t('models.trust', 'Trust, now and before'),
      value: ({ trust }) => trustText(trust),
      cell: (row) => <Trusts row={row} />,
    },
    scoreColumn('mase', t('models.mase', 'MASE')),
    scoreColumn('wql', t('models.wql', 'Quantile loss')),
    scoreColumn('coverage', t('models.coverage', 'Coverage')),
    scoreColumn('falseAlarms', t('models.false-alarms', 'False alarms a week')),
    {
      id: 'drift',
      title: t('models.drift', 'Drift'),
      value: ({ drift }) => drift,
      cell: (row) => <Drift row={row} />,
    },
    {
      id: 'changed',
      title: t('models.changed', 'What changed'),
      value: ({ changedAt }) => changedAt,
      cell: ({ changed, changedAt }) =>
        changed === '' ? (
          '–'
        ) : (
          <div>
            {changed}
            {Number.isFinite(changedAt) && <MutedText>{dateTimeFormat(changedAt)}</MutedText>}
          </div>
        ),
    },
    {
      id: 'advice',
      title: t('models.advice', 'What to do'),
      value: ({ advice }) => advice,
      cell: ({ advice }) =>
        advice === undefined ? (
          '–'
        ) : (
          <Badge color="blue" icon={adviceLooks[advice].icon} text={adviceLooks[advice].name()} />
        ),
    },
  ];
}

/** A score now, and below it what it was before. */
function scoreColumn(score: keyof Scores, title: string): DetailColumn<ModelRow> {
  return {
    id: score,
    title,
    isFigure: true,
    value: ({ now }) => now[score],
    cell: ({ now, before }) => (
      <div>
        {isAlarming(score, now[score]) && (
          <>
            <Icon name="exclamation-triangle" size="sm" title={t('models.alarming', 'Outside of what is good')} />{' '}
          </>
        )}
        {formatScore(score, now[score])}
        <MutedText>
          {t('models.before', 'before {{value}}', { value: formatScore(score, before[score]), ...verbatim })}
        </MutedText>
      </div>
    ),
  };
}

function Name({ row: { title, series, origin, link } }: { row: ModelRow }) {
  const address = readSafeAddress(link);
  return (
    <div>
      <Icon name={origin === 'rule' ? 'bell' : 'apps'} title={nameOrigin(origin)} />{' '}
      {address?.startsWith('/') ? <PageLink href={locationUtil.assureBaseUrl(address)}>{title}</PageLink> : title}
      <MutedText>{series}</MutedText>
    </div>
  );
}

function nameOrigin(origin: ModelRow['origin']): string {
  return origin === 'rule' ? t('models.of-rule', 'Of an alert rule') : t('models.of-dashboard', 'Of a dashboard');
}

function Trusts({ row: { trust, trustBefore } }: { row: ModelRow }) {
  return (
    <Stack direction="column" gap={0.5} alignItems="flex-start">
      <TrustBadge trust={trust} />
      {trust !== trustBefore && (
        <MutedText>{t('models.before', 'before {{value}}', { value: trustText(trustBefore), ...verbatim })}</MutedText>
      )}
    </Stack>
  );
}

/** An e-value: what speaks so many times more for drift than for none. */
const driftThreshold = 20;

function Drift({ row: { drift } }: { row: ModelRow }) {
  if (!Number.isFinite(drift)) {
    return <>–</>;
  }
  return drift >= driftThreshold ? (
    <Badge color="orange" icon="exclamation-triangle" text={t('models.drifts', 'Drifts')} />
  ) : (
    <>{t('models.no-drift', 'None')}</>
  );
}
