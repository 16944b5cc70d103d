import React from 'react';
import { t } from '@grafana/i18n';
import { EmptyState, LinkButton, Stack, Text } from '@grafana/ui';
import { verbatim, PageLink } from '../../ui';
import { appPages } from '../routes';
import type { DiscoveryJson } from '../discovery/useDiscovery';

interface Props {
  service: string;
  /** Whom the name may mean. */
  candidates: string[];
  discovered: DiscoveryJson;
}

/** Says that there is no such service, or that there are several, and which there are. */
export function UnknownService({ service, candidates, discovered }: Props) {
  const known =
    candidates.length > 0 ? candidates : [...discovered.services, ...discovered.nodes].map(({ name }) => name);
  return (
    <EmptyState
      variant="not-found"
      message={describe(service, candidates)}
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

function describe(service: string, candidates: string[]): string {
  if (service === '') {
    return t('service.none-chosen', 'No service is chosen');
  }
  return candidates.length > 0
    ? t('service.ambiguous', 'Several services are called {{service}}', { service, ...verbatim })
    : t('service.unknown', 'No service {{service}} was found', { service, ...verbatim });
}
