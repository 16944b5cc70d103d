import React, { useEffect, useState } from 'react';
import { t } from '@grafana/i18n';
import { Alert, Button, Checkbox, LinkButton, LoadingPlaceholder, Modal, Stack, Text } from '@grafana/ui';
import {
  adoptFolder,
  applyChanges,
  describeChanges,
  listConflicts,
  hasChanges,
  planChanges,
  toRuleGroups,
  type ApplyReport,
  type RuleChanges,
  type RuleSpec,
} from '../../../alerts';
import { grafanaPages } from '../../routes';
import { fetchErrorMessage } from '../../fetchErrorMessage';
import { asSignedInUser } from './grafanaRequest';

type Step =
  | { status: 'planning' }
  | { status: 'planned'; changes: RuleChanges }
  | { status: 'writing'; changes: RuleChanges }
  | { status: 'done'; report: ApplyReport }
  | { status: 'failed'; message: string };

/** What writing the rule into Grafana would change, then writes it. */
export function CreateDialog({ spec, onClose }: { spec: RuleSpec; onClose: () => void }) {
  const [step, setStep] = useState<Step>({ status: 'planning' });
  const [editable, setEditable] = useState(true);
  useEffect(() => {
    let current = true;
    planRule(spec).then(
      (changes) => current && setStep({ status: 'planned', changes }),
      (error) => current && setStep({ status: 'failed', message: fetchErrorMessage(error) })
    );
    return () => {
      current = false;
    };
  }, [spec]);

  const write = (changes: RuleChanges) => {
    setStep({ status: 'writing', changes });
    applyChanges(changes, { editable }, asSignedInUser).then(
      (report) => setStep({ status: 'done', report }),
      (error) => setStep({ status: 'failed', message: fetchErrorMessage(error) })
    );
  };
  const changes = step.status === 'planned' ? step.changes : undefined;
  const isBlocked = changes === undefined || !hasChanges(changes) || listConflicts(changes).length > 0;
  return (
    <Modal isOpen title={t('rule-create.title', 'Create in Grafana')} onDismiss={onClose}>
      <Stack direction="column" gap={2}>
        <Outcome step={step} />
        {changes && (
          <div>
            <Checkbox
              label={t('rule-create.editable', "Editable in Grafana's own pages")}
              description={t('rule-create.editable-help', 'Otherwise the rule is read-only there.')}
              value={editable}
              onChange={(event) => setEditable(event.currentTarget.checked)}
            />
          </div>
        )}
      </Stack>
      <Modal.ButtonRow>
        <Button variant="secondary" onClick={onClose}>
          {t('rule-create.close', 'Close')}
        </Button>
        {step.status === 'done' && step.report.outcome === 'applied' ? (
          <LinkButton href={grafanaPages.alertRules()} icon="bell">
            {t('rule-create.open', 'Open alert rules')}
          </LinkButton>
        ) : (
          <Button disabled={isBlocked} onClick={() => changes && write(changes)}>
            {t('rule-create.write', 'Create')}
          </Button>
        )}
      </Modal.ButtonRow>
    </Modal>
  );
}

async function planRule(spec: RuleSpec): Promise<RuleChanges> {
  return planChanges(toRuleGroups([await adoptFolder(spec, asSignedInUser)]), asSignedInUser);
}

function Outcome({ step }: { step: Step }) {
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
    case 'done': {
      const { outcome, message, remains } = step.report;
      const isGood = outcome === 'applied' || outcome === 'unchanged';
      return (
        <Alert severity={isGood ? 'success' : 'error'} title={message}>
          {outcome === 'partial' &&
            remains.map((line) => (
              <Text key={line} element="p">
                {line}
              </Text>
            ))}
        </Alert>
      );
    }
  }
}

function Planned({ changes }: { changes: RuleChanges }) {
  const conflicts = listConflicts(changes);
  return (
    <Stack direction="column" gap={1}>
      {!hasChanges(changes) && (
        <Text>{t('rule-create.unchanged', 'Grafana already has this rule, without a difference.')}</Text>
      )}
      <pre tabIndex={0} aria-label={t('rule-create.changes', 'Changes')}>
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
