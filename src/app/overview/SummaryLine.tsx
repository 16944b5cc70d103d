import React from 'react';
import { t } from '@grafana/i18n';
import { Icon, LoadingPlaceholder, Stack, Text } from '@grafana/ui';
import { describeReason } from '../../insight';
import { verbatim, PageLink } from '../../ui';
import type { Fleet } from '../../ui/fleet';
import { FailureAlert } from '../../ui/failures';
import { renderText, formatSpan } from '../../ui/health';
import { appPages } from '../routes';
import { CutoffTime } from '../scene/CutoffTime';
import type { Section } from '../scene/Section';
import { useFleet } from '../scene/useFleet';
import { chooseIcon, describeSummary } from './describeSummary';
import { summariseFleet, type FirstLimit } from './summariseFleet';

/** The fleet in one line of words, and as of when. */
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
  return fleet.rows.length > 0 ? (
    <Stack direction="column" gap={0.5}>
      <Sentence fleet={fleet} />
      <CutoffTime scene={scene} time={fleet.cutoff} />
    </Stack>
  ) : null;
}

/** Read aloud when it changes, and so without the time. */
function Sentence({ fleet }: { fleet: Fleet }) {
  const summary = summariseFleet(fleet.rows);
  return (
    <div role="status">
      <Stack direction="column" gap={0.5}>
        <Text element="p" variant="h5">
          <Icon name={chooseIcon(summary)} /> {describeSummary(summary, formatSpan(fleet.horizonEnd - fleet.cutoff))}
        </Text>
        {summary.firstLimit && <Limit limit={summary.firstLimit} now={fleet.cutoff} />}
      </Stack>
    </div>
  );
}

function Limit({ limit: { service, affects, reason }, now }: { limit: FirstLimit; now: number }) {
  const affected =
    affects.length > 0
      ? ` ${t('overview.affects', '(affects {{services}})', { services: affects.join(', '), ...verbatim })}`
      : '';
  return (
    <Text element="p">
      {t('overview.first-limit', 'First limit ahead:')} <PageLink href={appPages.service(service)}>{service}</PageLink>
      {`${affected}: ${renderText(describeReason(reason, now))}`}
    </Text>
  );
}
