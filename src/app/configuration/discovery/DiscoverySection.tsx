import React from 'react';
import { t } from '@grafana/i18n';
import { LoadingPlaceholder, Stack, Text } from '@grafana/ui';
import { FoundRules } from './FoundRules';
import type { Instance } from '../readInstance';
import { TermQuestion } from './explain/TermQuestion';
import { RulesTrial } from './RulesTrial';
import { Snippet } from '../Snippet';
import { useConfigured } from '../useConfigured';
import { FailureAlert } from '../../../ui/failures';

/** Which rules find services in the metrics and logs, how to find more, and how to keep that in a file. */
export function DiscoverySection({ uid, insight, isAdmin }: Instance) {
  const answer = useConfigured(uid);
  return (
    <section aria-label={t('configuration.discovery', 'Discovery of services')}>
      <Stack direction="column" gap={2}>
        <Text element="h2" variant="h4">
          {t('configuration.discovery', 'Discovery of services')}
        </Text>
        {answer.status === 'loading' && (
          <LoadingPlaceholder text={t('configuration.discovering', 'Looking for services…')} />
        )}
        {answer.status === 'failed' && (
          <FailureAlert
            title={t('configuration.discovery-failed', 'Failed to find services')}
            message={answer.message}
            onRetry={answer.retry}
          />
        )}
        {answer.status === 'ready' && <FoundRules found={answer.value} />}
        <TermQuestion uid={uid} insight={insight} />
        {isAdmin && <RulesTrial uid={uid} insight={insight} />}
        <Snippet insight={insight} />
      </Stack>
    </section>
  );
}
