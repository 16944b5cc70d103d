import React from 'react';
import { t } from '@grafana/i18n';
import { LinkButton, Stack } from '@grafana/ui';
import type { TimeRange } from '../../../engine';
import { MutedText, verbatim } from '../../../ui';
import { formatValue } from '../../../ui/health';
import { trustText } from '../../../ui/trust';
import { deepLink } from '../../deepLink';
import { FollowedAnswer } from '../../follow/FollowedAnswer';
import { useFollowedQuery } from '../../follow/useFollowedQuery';
import { appPages } from '../../routes';
import { createQuery } from '../../../sources';
import { createCapacityQuestion, type CapacityScope } from '../capacityQuery';
import type { PlanRow } from '../read/planRows';
import { readCurve } from '../read/whatIfRows';
import { writeGrowths } from '../whatIf/growth';
import { CurveChart } from './CurveChart';
import { nameResource } from './nameResource';
import { draftRunwayRule } from './runwayRule';

interface Props extends CapacityScope {
  row: PlanRow;
  range: TimeRange;
}

/** Use against load, and where to go from here. */
export function PlanDetail({ row, range, ...scope }: Props) {
  const rule = draftRunwayRule(row, { ...scope, now: range.from });
  const query = { source: row.source, query: createQuery('promql', row.expr) };
  return (
    <Stack direction="column" gap={2}>
      <Stack gap={1} wrap="wrap">
        {rule && (
          <LinkButton size="sm" icon="bell" href={appPages.rules(rule)}>
            {t('capacity.alert-me', 'Alert me')}
          </LinkButton>
        )}
        {row.expr !== '' && (
          <LinkButton size="sm" variant="secondary" icon="chart-line" href={appPages.forecast(deepLink(query))}>
            {t('service.forecast', 'Forecast and backtest')}
          </LinkButton>
        )}
        {row.service !== '' && (
          <LinkButton
            size="sm"
            variant="secondary"
            icon="arrow-up"
            href={appPages.capacity({
              tab: 'what-if',
              growth: writeGrowths([{ service: row.service, percent: 20 }]),
              horizon: scope.horizon,
              'var-ds': scope.foresight,
            })}
          >
            {t('capacity.try-growth', 'What if it had 20 % more requests?')}
          </LinkButton>
        )}
      </Stack>
      {Number.isFinite(row.load) ? <LoadCurve {...scope} row={row} /> : <MutedText>{describeLoad(row)}</MutedText>}
    </Stack>
  );
}

function LoadCurve({ row, ...scope }: CapacityScope & { row: PlanRow }) {
  const { service, node, signal } = row;
  const answer = useFollowedQuery(
    createCapacityQuestion({ ...scope, output: 'curve', service: service || node, signal })
  );
  return (
    <FollowedAnswer
      answer={answer}
      waiting={t('capacity.reading-curve', 'Reading how its use follows its load…')}
      label={t('capacity.progress', 'Progress of the plan')}
      failed={t('capacity.curve-failed', 'Use against load could not be read')}
    >
      {(frames) => {
        const curve = readCurve(frames, row.resource);
        return curve ? (
          <>
            <MutedText>{describeLoad(row)}</MutedText>
            <CurveChart
              curve={curve}
              name={nameResource(row)}
              load={row.load}
              loadAtLimit={row.loadAtLimit}
              loadUnit={node === '' ? 'reqps' : 'short'}
            />
          </>
        ) : (
          answer.progress === undefined && (
            <MutedText>
              {t('capacity.no-curve', 'Its use does not follow its requests, as far as they are measured.')}
            </MutedText>
          )
        );
      }}
    </FollowedAnswer>
  );
}

/** "12 req/s now; its limit is reached at 80 req/s; from 60 req/s on it grows faster. Trust in that: good." */
function describeLoad({ load, loadAtLimit, knee, loadTrust, node, reason }: PlanRow): string {
  const format = (value: number) => formatValue(value, node === '' ? 'reqps' : 'short');
  const parts = [
    Number.isFinite(load) && t('capacity.load-now', '{{load}} at busy times now.', { load: format(load), ...verbatim }),
    Number.isFinite(loadAtLimit) &&
      t('capacity.load-at-limit', 'The limit is reached at {{load}}.', { load: format(loadAtLimit), ...verbatim }),
    Number.isFinite(knee) &&
      t('capacity.load-knee', 'From {{load}} on its use grows faster.', { load: format(knee), ...verbatim }),
    t('capacity.load-trust', 'Trust in that: {{trust}}.', { trust: trustText(loadTrust), ...verbatim }),
    reason,
  ];
  return Number.isFinite(load) || Number.isFinite(loadAtLimit)
    ? parts.filter(Boolean).join(' ')
    : t('capacity.no-load', 'How its use follows the load is not known.');
}
