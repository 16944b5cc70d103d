import React from 'react';
import { css } from '@emotion/css';
import { t } from '@grafana/i18n';
import { Alert, LoadingPlaceholder, Stack, Text, useStyles2 } from '@grafana/ui';
import { describeChanges, hasChanges, listConflicts, type RuleChanges } from '../../../alerts';
import type { Step } from './useRuleChanges';

/** How far writing the rules has come: what it would change, or how it ended. */
export function Outcome({ step }: { step: Step }) {
  switch (step.status) {
    case 'planning':
      return <LoadingPlaceholder text={t('rule-create.planning', 'Comparing with Grafana...')} />;
    case 'writing':
      return <LoadingPlaceholder text={t('rule-create.writing', 'Creating...')} />;
    case 'planned':
      return <Planned changes={step.changes} />;
    case 'failed':
      return (
        <Alert severity="error" title={t('rule-create.failed', 'Failed to create the rule')}>
          {step.message}
        </Alert>
      );
    case 'done':
      return <Written {...step} />;
  }
}

type WrittenProps = Pick<Extract<Step, { status: 'done' }>, 'report' | 'unrecorded'>;

function Written({ report: { outcome, message, remains }, unrecorded }: WrittenProps) {
  const isGood = outcome === 'applied' || outcome === 'unchanged';
  return (
    <>
      <Alert severity={isGood ? 'success' : 'error'} title={message}>
        {outcome === 'partial' &&
          remains.map((line) => (
            <Text key={line} element="p">
              {line}
            </Text>
          ))}
      </Alert>
      {unrecorded !== undefined && (
        <Alert severity="warning" title={t('rule-create.unrecorded', 'The audit log does not know of this change')}>
          {unrecorded}
        </Alert>
      )}
    </>
  );
}

function Planned({ changes }: { changes: RuleChanges }) {
  const styles = useStyles2(getStyles);
  const conflicts = listConflicts(changes);
  return (
    <Stack direction="column" gap={1}>
      {!hasChanges(changes) && (
        <Text>{t('rule-create.unchanged', 'Grafana already has this rule, without a difference.')}</Text>
      )}
      <pre tabIndex={0} aria-label={t('rule-create.changes', 'Changes')} className={styles.changes}>
        {describeChanges(changes).join('\n')}
      </pre>
      {conflicts.length > 0 && (
        <Alert severity="warning" title={t('rule-create.conflict', 'Conflict')}>
          {conflicts.map((line) => (
            <Text key={line} element="p">
              {line}
            </Text>
          ))}
        </Alert>
      )}
    </Stack>
  );
}

const getStyles = () => ({ changes: css({ maxHeight: '40vh', overflow: 'auto' }) });
