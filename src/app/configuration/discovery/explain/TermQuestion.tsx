import React, { useState } from 'react';
import { t } from '@grafana/i18n';
import { Button, Input, LoadingPlaceholder, Stack, Text } from '@grafana/ui';
import type { InsightSettings, TermExplanation } from '../../../../insight';
import { HelpField } from '../../../../ui';
import { FailureAlert } from '../../../../ui/failures';
import { requestResource } from '../../../discovery/requestResource';
import { useRequest } from '../../../discovery/useRequest';
import { TermAnswer } from './TermAnswer';

interface Props {
  uid: string;
  insight: InsightSettings;
}

const inputId = 'configuration-explain';
const maxLetters = 200;

/** Why a metric or service was not found, asked of the sources themselves. */
export function TermQuestion({ uid, insight }: Props) {
  const [written, setWritten] = useState('');
  const [term, setTerm] = useState('');
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    setTerm(written.trim());
  };
  return (
    <section aria-label={t('explain.title', 'Why was it not found?')}>
      <Stack direction="column" gap={1}>
        <Text element="h3" variant="h5">
          {t('explain.title', 'Why was it not found?')}
        </Text>
        <form onSubmit={submit}>
          <Stack alignItems="flex-end" wrap="wrap">
            <HelpField id={inputId} label={t('explain.term', 'Metric, service or value of a label')}>
              <Input
                id={inputId}
                width={50}
                maxLength={maxLetters}
                value={written}
                onChange={({ currentTarget }) => setWritten(currentTarget.value)}
              />
            </HelpField>
            <Button type="submit" variant="secondary" icon="search" disabled={written.trim() === ''}>
              {t('explain.ask', 'Explain')}
            </Button>
          </Stack>
        </form>
        <div aria-live="polite">
          {term !== '' && <Answer question={JSON.stringify({ uid, term })} insight={insight} />}
        </div>
      </Stack>
    </section>
  );
}

function Answer({ question, insight }: { question: string; insight: InsightSettings }) {
  const answer = useRequest(question, requestExplanation);
  if (answer.status === 'loading') {
    return <LoadingPlaceholder text={t('explain.loading', 'Asking the sources…')} />;
  }
  return answer.status === 'failed' ? (
    <FailureAlert
      title={t('explain.failed', 'The sources could not be asked')}
      message={answer.message}
      onRetry={answer.retry}
    />
  ) : (
    <TermAnswer explained={answer.value} insight={insight} />
  );
}

function requestExplanation(question: string, signal: AbortSignal): Promise<TermExplanation> {
  const { uid, term } = JSON.parse(question) as { uid: string; term: string };
  return requestResource({ uid, resource: 'discovery/explain', body: { term }, signal });
}
