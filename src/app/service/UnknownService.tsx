import React from 'react';
import { t } from '@grafana/i18n';
import { EmptyState, LinkButton, Stack, Text } from '@grafana/ui';
import { verbatim, PageLink } from '../../ui';
import { appPages } from '../routes';
import type { DiscoveryJson } from '../discovery/useDiscovery';

/** Says that there is no such service, and which there are. */
export function UnknownService({ service, discovered }: { service: string; discovered: DiscoveryJson }) {
  const known = [...discovered.services, ...discovered.nodes].map(({ name }) => name);
  return (
    <EmptyState
      variant="not-found"
      message={
        service === ''
          ? t('service.none-chosen', 'No service is chosen')
          : t('service.unknown', 'No service {{service}} was found', { service, ...verbatim })
      }
      button={
        <LinkButton icon="cog" variant="secondary" href={appPages.configuration()}>
          {t('service.configure', 'Configuration')}
        </LinkButton>
      }
    >
      <Stack direction="column" gap={2}>
        {known.length === 0 ? (
          <Text>
            {t('service.no-service', 'Nothing was found in the metrics: check the sources and discovery rules.')}
          </Text>
        ) : (
          <nav aria-label={t('service.known', 'Known services')}>
            <Text element="p">{t('service.choose-one', 'Choose one of those that were found:')}</Text>
            <Stack wrap="wrap" gap={2} justifyContent="center">
              {known.map((name) => (
                <PageLink key={name} href={appPages.service(name)}>
                  {name}
                </PageLink>
              ))}
            </Stack>
          </nav>
        )}
      </Stack>
    </EmptyState>
  );
}
