import React, { useEffect, useMemo } from 'react';
import { t } from '@grafana/i18n';
import { Alert, Button, LinkButton, LoadingPlaceholder, Stack } from '@grafana/ui';
import { resolveName } from '../../insight';
import { appPages, grafanaPages } from '../routes';
import { useDiscovery } from '../discovery/useDiscovery';
import { variableNames } from '../scene/createPageScene';
import type { Section } from '../scene/Section';
import { useVariable } from '../scene/useVariable';
import type { KnownService } from './knownService';
import { panelPlan } from './panelPlan';
import { serviceLayout } from './serviceLayout';
import { UnknownService } from './UnknownService';

/** All of the chosen service, once discovery has told what there is of it. */
export function ServiceBody({ scene }: { scene: Section }) {
  const { value: uid } = useVariable(scene, variableNames.dataSource);
  const { value: written, loading } = useVariable(scene, variableNames.service);
  const discovery = useDiscovery(uid);
  if (discovery.status === 'failed') {
    return <DiscoveryFailed uid={uid} message={discovery.message} onRetry={discovery.retry} />;
  }
  if (discovery.status === 'loading' || (written === '' && loading)) {
    return <LoadingPlaceholder text={t('service.discovering', 'Looking for what there is of this service…')} />;
  }
  const found = resolveName(written, discovery.value);
  const service = 'name' in found ? found.name : written;
  const plan = panelPlan(discovery.value, service);
  return plan ? (
    <Found key={`${uid} ${service}`} scene={scene} known={{ uid, service, plan, discovered: discovery.value }} />
  ) : (
    <UnknownService
      service={service}
      candidates={'name' in found ? [] : found.candidates}
      discovered={discovery.value}
    />
  );
}

function Found({ scene, known }: { scene: Section; known: KnownService }) {
  const { content } = scene.useState();
  const { uid, service } = known;
  // Discovery is asked once per data source: what it said stays the same while these do.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const layout = useMemo(() => serviceLayout(known), [uid, service]);
  useEffect(() => scene.setState({ content: layout }), [scene, layout]);
  return content === layout ? <content.Component model={content} /> : null;
}

function DiscoveryFailed({ uid, message, onRetry }: { uid: string; message: string; onRetry: () => void }) {
  return (
    <Alert severity="error" title={t('service.discovery-failed', 'Failed to find services')}>
      <Stack direction="column" alignItems="flex-start">
        {message}
        <Stack>
          <Button size="sm" variant="secondary" icon="sync" onClick={onRetry}>
            {t('failure.retry', 'Try again')}
          </Button>
          <LinkButton size="sm" variant="secondary" icon="cog" href={appPages.configuration()}>
            {t('service.configure', 'Configuration')}
          </LinkButton>
          <LinkButton size="sm" variant="secondary" href={grafanaPages.editDataSource(uid)}>
            {t('service.settings', 'Settings of the data source')}
          </LinkButton>
        </Stack>
      </Stack>
    </Alert>
  );
}
