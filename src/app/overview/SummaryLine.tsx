import React from 'react';
import { t } from '@grafana/i18n';
import { Icon, LoadingPlaceholder, Stack, Text } from '@grafana/ui';
import { describeReason } from '../../insight';
import { verbatim, PageLink } from '../../ui';
import type { Fleet } from '../../ui/fleet';
import { FailureAlert } from '../../ui/failures';
import { renderText, formatSpan } from '../../ui/health';
import { appPages } from '../routes';
import type { Section } from '../scene/Section';
import { useFleet } from '../scene/useFleet';
import { summariseFleet, type FirstLimit, type FleetSummary } from './summariseFleet';

/** The fleet in one line of words. */
export function SummaryLine({ scene }: { scene: Section }) {
  const { fleet, loading, error, retry } = useFleet(scene);
  if (error !== undefined) {
    return (
      <FailureAlert title={t('overview.failed', 'The services could not be read')} message={error} onRetry={retry} />
    );
  }
  if (!fleet) {
    return loading ? <LoadingPlaceholder text={t('overview.reading', 'Looking at all services…')} /> : null;
  }
  return fleet.rows.length > 0 ? <Sentence fleet={fleet} /> : null;
}

function Sentence({ fleet }: { fleet: Fleet }) {
  const summary = summariseFleet(fleet.rows);
  return (
    <div role="status">
      <Stack direction="column" gap={0.5}>
        <Text element="p" variant="h5">
          <Icon name={chooseIcon(summary)} /> {summaryText(summary, fleet)}
        </Text>
        {summary.firstLimit && <Limit limit={summary.firstLimit} now={fleet.cutoff} />}
      </Stack>
    </div>
  );
}

function Limit({ limit: { service, reason }, now }: { limit: FirstLimit; now: number }) {
  return (
    <Text element="p">
      {t('overview.first-limit', 'First limit ahead:')} <PageLink href={appPages.service(service)}>{service}</PageLink>
      {`: ${renderText(describeReason(reason, now))}`}
    </Text>
  );
}

function chooseIcon({
  criticalNow,
  criticalLater,
  warnings,
}: FleetSummary): 'exclamation-circle' | 'exclamation-triangle' | 'check-circle' {
  if (criticalNow > 0) {
    return 'exclamation-circle';
  }
  return criticalLater + warnings > 0 ? 'exclamation-triangle' : 'check-circle';
}

function summaryText(summary: FleetSummary, { cutoff, horizonEnd }: Fleet): string {
  const { services, criticalNow, criticalLater, warnings, unknown } = summary;
  const horizon = formatSpan(horizonEnd - cutoff);
  if (criticalNow + criticalLater + warnings + unknown === 0) {
    return t('overview.all-well', 'Services: {{services}}. Nothing is wrong, now or in the next {{horizon}}.', {
      services,
      horizon,
      ...verbatim,
    });
  }
  return t(
    'overview.summary',
    'Services: {{services}}. {{criticalNow}} critical now, {{criticalLater}} will be within {{horizon}}, {{warnings}} with a warning, {{unknown}} without data.',
    { services, criticalNow, criticalLater, warnings, unknown, horizon, ...verbatim }
  );
}
