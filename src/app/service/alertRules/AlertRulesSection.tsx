import React from 'react';
import { t } from '@grafana/i18n';
import { Alert, Badge, Icon, LoadingPlaceholder, Stack, Text, type BadgeColor } from '@grafana/ui';
import { grafanaPages } from '../../routes';
import { PageLink, BulletList } from '../../../ui';
import { FailureAlert } from '../../../ui/failures';
import type { Section } from '../../scene/Section';
import { useFleet } from '../../scene/useFleet';
import { useRequest } from '../../discovery/useRequest';
import type { KnownService } from '../knownService';
import { MakeRule } from './MakeRule';
import { readRules, type RuleState, type StatedRule } from './readRules';

/** The alert rules that watch the service. */
export function AlertRulesSection({ scene, known }: { scene: Section; known: KnownService }) {
  const { fleet } = useFleet(scene);
  const row = fleet?.rows.find(({ service }) => service === known.service);
  const rules = useRequest(known.service, readRulesOrNone);
  return (
    <Stack direction="column" gap={1}>
      {rules.status === 'loading' && <LoadingPlaceholder text={t('alerts.loading', 'Reading alert rules…')} />}
      {rules.status === 'failed' && (
        <FailureAlert
          title={t('alerts.failed', 'Alert rules could not be read')}
          message={rules.message}
          onRetry={rules.retry}
        />
      )}
      {rules.status === 'ready' && (rules.value === 'forbidden' ? <Forbidden /> : <RuleList rules={rules.value} />)}
      <Stack>
        <MakeRule known={known} reasons={[...(row?.reasonsNow ?? []), ...(row?.reasonsAhead ?? [])]} />
      </Stack>
    </Stack>
  );
}

async function readRulesOrNone(service: string, signal: AbortSignal): Promise<StatedRule[] | 'forbidden'> {
  try {
    return await readRules(service, signal);
  } catch (error) {
    if ((error as { status?: number }).status === 403) {
      return 'forbidden';
    }
    throw error;
  }
}

function Forbidden() {
  return (
    <Alert severity="info" title={t('alerts.forbidden', 'You may not see alert rules')}>
      {t('alerts.forbidden-help', 'An administrator can give you the permission to read alert rules.')}
    </Alert>
  );
}

function RuleList({ rules }: { rules: StatedRule[] }) {
  if (rules.length === 0) {
    return (
      <Text color="secondary">{t('alerts.none', 'No alert rule names this service in its labels or queries.')}</Text>
    );
  }
  return (
    <BulletList>
      {rules.map(({ uid, title, folder, state, paused }) => (
        <li key={uid}>
          <Stack alignItems="center" wrap="wrap">
            <PageLink href={grafanaPages.alertRule(uid)}>{title}</PageLink>
            <StateBadge state={state} />
            {paused && <Text color="secondary">{t('alerts.paused', 'paused')}</Text>}
            <Text color="secondary">
              <Icon name="folder" /> {folder}
            </Text>
          </Stack>
        </li>
      ))}
    </BulletList>
  );
}

const looks: Record<RuleState, { color: BadgeColor; text: () => string }> = {
  firing: { color: 'red', text: () => t('alerts.firing', 'Firing') },
  pending: { color: 'orange', text: () => t('alerts.pending', 'Pending') },
  inactive: { color: 'green', text: () => t('alerts.inactive', 'Normal') },
  unknown: { color: 'darkgrey', text: () => t('alerts.unknown', 'State not known') },
};

function StateBadge({ state }: { state: RuleState }) {
  const { color, text } = looks[state];
  return <Badge color={color} text={text()} />;
}
