import React from 'react';
import { dateTimeFormat } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Icon, Stack } from '@grafana/ui';
import { BulletList, MutedText, PageLink } from '../../../ui';
import { appPages } from '../../routes';
import { PlainTable } from '../../rules/backtest/PlainTable';
import type { HitRow } from '../read/incidentRows';
import { Part } from './Part';

interface Props {
  hits: HitRow[];
  /** Services that may be hit next. */
  atRisk: string[];
  timeZone: string;
}

/** Whom an incident hit and who is normal again, and whom it may hit next. */
export function ServiceLists({ hits, atRisk, timeZone }: Props) {
  return (
    <Stack direction="row" wrap="wrap" gap={4} alignItems="flex-start">
      <Part title={t('incident.hit', 'Services hit')}>
        {hits.length === 0 ? (
          <MutedText>{t('incident.hit-none', 'No known service: its alerts name none.')}</MutedText>
        ) : (
          <PlainTable
            label={t('incident.hit-table', 'When each was hit, and when it was normal again')}
            head={[
              t('incident.service', 'Service'),
              t('incident.hit-since', 'Hit since'),
              t('incident.normal-since', 'Normal since'),
            ]}
            rows={hits.map(({ service, from, to }) => [
              <PageLink key="service" href={appPages.service(service)}>
                {service}
              </PageLink>,
              dateTimeFormat(from, { timeZone }),
              <State key="state" to={to} timeZone={timeZone} />,
            ])}
          />
        )}
      </Part>
      <Part title={t('incident.at-risk', 'At risk')}>
        {atRisk.length === 0 ? (
          <MutedText>{t('incident.at-risk-none', 'No other service is known to depend on those hit.')}</MutedText>
        ) : (
          <>
            <MutedText>
              {t('incident.at-risk-help', 'They depend on services that are hit, and are not hit yet.')}
            </MutedText>
            <BulletList>
              {atRisk.map((service) => (
                <li key={service}>
                  <PageLink href={appPages.service(service)}>{service}</PageLink>
                </li>
              ))}
            </BulletList>
          </>
        )}
      </Part>
    </Stack>
  );
}

function State({ to, timeZone }: { to?: number; timeZone: string }) {
  return (
    <span>
      <Icon name={to === undefined ? 'exclamation-circle' : 'check-circle'} />{' '}
      {to === undefined ? t('incident.not-normal', 'not yet') : dateTimeFormat(to, { timeZone })}
    </span>
  );
}
