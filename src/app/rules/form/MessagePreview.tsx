import React, { useState } from 'react';
import { t } from '@grafana/i18n';
import { Button, Stack, Text } from '@grafana/ui';
import { previewMessage, type RuleSpec } from '../../../alerts';
import { FailureAlert } from '../../../ui/failures';
import { requestResource } from '../../discovery/requestResource';
import type { DiscoveryJson } from '../../discovery/useDiscovery';
import { fetchErrorMessage } from '../../fetchErrorMessage';
import { withField } from './draft';

/** As many services can be named in a rule. */
const maxCauses = 50;

interface Props {
  spec: RuleSpec;
  onReplace: (spec: RuleSpec) => void;
}

/** What the rule's message will say, with made-up numbers, and the services that it may name as the cause. */
export function MessagePreview({ spec, onReplace }: Props) {
  const [state, setState] = useState<{ isLoading?: boolean; failure?: string }>({});
  const hasCauses = spec.evidence !== false && (spec.evidence?.causes ?? []).length > 0;
  const nameCauses = async () => {
    setState({ isLoading: true });
    try {
      const { services } = await requestResource<DiscoveryJson>({ uid: spec.foresight, resource: 'discovery' });
      setState({});
      onReplace(withField(spec, 'evidence.causes', services.map(({ name }) => name).slice(0, maxCauses)));
    } catch (error) {
      setState({ failure: fetchErrorMessage(error) });
    }
  };
  return (
    <section aria-label={t('rule-message.title', 'Message')}>
      <Stack direction="column" gap={1} alignItems="flex-start">
        <Text element="h3">{t('rule-message.title', 'Message')}</Text>
        <Text color="secondary">{t('rule-message.help', 'As it will look, with made-up numbers:')}</Text>
        <Text element="p">{previewMessage(spec)}</Text>
        {!hasCauses && spec.evidence !== false && (
          <Button variant="secondary" icon="sitemap" disabled={state.isLoading} onClick={() => void nameCauses()}>
            {t('rule-message.causes', 'Name the likely cause')}
          </Button>
        )}
        {state.failure !== undefined && (
          <FailureAlert
            title={t('rule-message.failed', 'Failed to find the services')}
            message={state.failure}
            onRetry={() => void nameCauses()}
          />
        )}
      </Stack>
    </section>
  );
}
