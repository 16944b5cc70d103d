import React, { useState } from 'react';
import { t } from '@grafana/i18n';
import { Alert, Button, LoadingPlaceholder, Stack, Text } from '@grafana/ui';
import type { InsightSettings } from '../../../insight';
import { ValidatedText, BulletList } from '../../../ui';
import { useRequest } from '../../discovery/useRequest';
import { FailureAlert } from '../../../ui/failures';
import { FoundRules } from './FoundRules';
import { readRules } from './readRules';
import { tryRules } from './tryRules';

/** Own rules tried out before they are saved: what they would find, and what is wrong with them. */
export function RulesTrial({ uid, insight }: { uid: string; insight: InsightSettings }) {
  const [rules, setRules] = useState<unknown[]>(insight.rules ?? []);
  const [tried, setTried] = useState('');
  const { metrics, logs, ignoredPaths } = insight;
  return (
    <Stack direction="column" gap={1} alignItems="flex-start">
      <Text element="h3" variant="h5">
        {t('configuration.try', 'Try own rules')}
      </Text>
      <ValidatedText
        label={t('configuration.rules', 'Rules as JSON')}
        help={t(
          'configuration.rules-help',
          'A list; each with id, language, kind, scope, metric, subject, expr, unit and harm. Nothing is saved here.'
        )}
        value={JSON.stringify(rules, null, 2)}
        read={readRules}
        onCommit={setRules}
      />
      <Button
        variant="secondary"
        icon="search"
        onClick={() => setTried(JSON.stringify({ uid, body: { rules, metrics, logs, ignoredPaths } }))}
      >
        {t('configuration.preview', 'Preview')}
      </Button>
      {tried !== '' && <Trial question={tried} />}
    </Stack>
  );
}

function Trial({ question }: { question: string }) {
  const answer = useRequest(question, tryRules);
  if (answer.status === 'loading') {
    return <LoadingPlaceholder text={t('configuration.discovering', 'Looking for services…')} />;
  }
  if (answer.status === 'failed') {
    return (
      <FailureAlert
        title={t('configuration.discovery-failed', 'Failed to find services')}
        message={answer.message}
        onRetry={answer.retry}
      />
    );
  }
  const { problems } = answer.value;
  return (
    <>
      {problems.length > 0 && (
        <Alert severity="warning" title={t('configuration.problems', 'Some rules cannot be used')}>
          <BulletList>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </BulletList>
        </Alert>
      )}
      <FoundRules found={answer.value} />
    </>
  );
}
