import React, { useMemo } from 'react';
import { t } from '@grafana/i18n';
import { Icon, Stack } from '@grafana/ui';
import { PageLink, verbatim } from '../../ui';
import { isOpen, readIncidents } from '../incidents/read/incidentRows';
import { appPages } from '../routes';
import { variableNames } from '../scene/createPageScene';
import type { Section } from '../scene/Section';
import { useData } from '../scene/useData';
import { useFleet } from '../scene/useFleet';
import { useVariable } from '../scene/useVariable';

/** What is asked for once the services are known. */
export function AfterFleet({ scene }: { scene: Section }) {
  const { fleet } = useFleet(scene);
  const { content } = scene.useState();
  return fleet && content ? <content.Component model={content} /> : null;
}

/** How many incidents go on, with a link to them; nothing where none does, and while that is not known. */
export function OpenIncidents({ scene }: { scene: Section }) {
  const { frames } = useData(scene);
  const { value: uid } = useVariable(scene, variableNames.dataSource);
  const open = useMemo(() => readIncidents(frames).filter(isOpen), [frames]);
  if (open.length === 0) {
    return null;
  }
  const [only] = open;
  const address = appPages.incidents({
    [`var-${variableNames.dataSource}`]: uid,
    'var-state': 'open',
    ...(open.length === 1 && { 'var-incident': only.id }),
  });
  return (
    <div role="status">
      <Stack alignItems="center" gap={0.5}>
        <Icon name="exclamation-circle" />
        <PageLink href={address}>
          {open.length === 1
            ? t('overview.open-incident', '1 incident open: {{headline}}', {
                headline: only.headline,
                ...verbatim,
              })
            : t('overview.open-incidents', '{{n}} incidents open', { n: open.length })}
        </PageLink>
      </Stack>
    </div>
  );
}
