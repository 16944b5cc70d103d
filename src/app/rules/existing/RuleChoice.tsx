import React from 'react';
import { t } from '@grafana/i18n';
import { Button, Stack } from '@grafana/ui';
import { FailureAlert } from '../../../ui/failures';
import { asSignedInUser } from '../create/grafanaRequest';
import { FileInput } from '../files/FileInput';
import { FileNames } from '../files/FileNames';
import { fetchErrorMessage } from '../../fetchErrorMessage';
import type { RuleText } from './collectRules';
import { readStoredRules } from './readStoredRules';

interface Props {
  texts: RuleText[];
  onTexts: (texts: RuleText[]) => void;
}

/** The rules of this Grafana, and files of others. */
export function RuleChoice({ texts, onTexts }: Props) {
  const [state, setState] = React.useState<{ isLoading?: boolean; error?: string }>({});
  const own = t('rule-existing.own', 'Rules of this Grafana');
  const load = async () => {
    setState({ isLoading: true });
    try {
      const text = await readStoredRules(asSignedInUser);
      onTexts([{ name: own, text, isStored: true }, ...texts.filter(({ isStored }) => !isStored)]);
      setState({});
    } catch (error) {
      setState({ error: fetchErrorMessage(error) });
    }
  };
  return (
    <Stack direction="column" gap={2}>
      <div>
        <Button icon="bell" disabled={state.isLoading} onClick={load}>
          {t('rule-existing.load', 'Read the rules of this Grafana')}
        </Button>
      </div>
      {state.error !== undefined && (
        <FailureAlert
          title={t('rule-existing.unread', 'Failed to read the rules of this Grafana')}
          message={state.error}
          onRetry={load}
        />
      )}
      <FileInput
        label={t('rule-existing.files', 'Alert rule files')}
        help={t(
          'rule-existing.files-help',
          'Or drop files here: rule files of Prometheus, Mimir or Loki, PrometheusRule resources, exports of Grafana.'
        )}
        accept=".yaml,.yml,.json,.rules"
        onFiles={(added) => onTexts([...texts, ...added.map((file) => ({ ...file, isStored: false }))])}
      />
      <FileNames
        names={texts.map(({ name }) => name)}
        onRemove={(index) => onTexts(texts.filter((_, i) => i !== index))}
      />
    </Stack>
  );
}
