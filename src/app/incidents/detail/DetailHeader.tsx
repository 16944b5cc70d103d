import React from 'react';
import { t } from '@grafana/i18n';
import { Stack, Text } from '@grafana/ui';
import { PageLink, verbatim } from '../../../ui';
import { appPages } from '../../routes';
import { describeTimes } from '../describeTimes';
import type { IncidentRow } from '../read/incidentRows';
import { SeverityBadge } from '../SeverityBadge';

/** What it is, since when, how grave, and what most likely caused it. */
export function DetailHeader({ row, timeZone }: { row: IncidentRow; timeZone: string }) {
  const { headline, id, severity, cause } = row;
  return (
    <Stack direction="column" gap={0.5}>
      <Stack alignItems="center" gap={1} wrap="wrap">
        <SeverityBadge severity={severity} />
        <Text element="h1" variant="h3">
          {headline || id}
        </Text>
      </Stack>
      <Text color="secondary">{describeTimes(row, timeZone)}</Text>
      {cause && (
        <Text element="p">
          {t('incident.likely-cause', 'Most likely cause:')}{' '}
          <PageLink href={appPages.service(cause.service)}>{cause.service}</PageLink>
          {Number.isFinite(cause.likelihood) &&
            ` ${t('incident.likelihood', '({{percent}} % likely)', {
              percent: Math.round(100 * cause.likelihood),
              ...verbatim,
            })}`}
        </Text>
      )}
    </Stack>
  );
}
