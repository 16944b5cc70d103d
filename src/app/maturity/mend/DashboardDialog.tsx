import React, { useState } from 'react';
import { t } from '@grafana/i18n';
import { Alert, Button, ClipboardButton, LinkButton, LoadingPlaceholder, Modal, Stack, Text } from '@grafana/ui';
import { CodeBlock } from '../../response/CodeBlock';
import { download } from '../../rules/files/download';
import { grafanaPages } from '../../routes';
import { createDashboard, type CreatedDashboard } from './createDashboard';

interface Props {
  title: string;
  json: Record<string, unknown>;
  onClose: () => void;
  onCreated: () => void;
}

type Step = { status: 'asking' | 'writing' } | CreatedDashboard;

/** A dashboard that is created with the user's own rights, or copied for provisioning. */
export function DashboardDialog({ title, json, onClose, onCreated }: Props) {
  const [step, setStep] = useState<Step>({ status: 'asking' });
  const text = JSON.stringify(json, null, 2);
  const create = async () => {
    setStep({ status: 'writing' });
    const created = await createDashboard(json);
    setStep(created);
    if (created.status === 'created') {
      onCreated();
    }
  };
  return (
    <Modal isOpen title={title} onDismiss={onClose}>
      <Stack direction="column" gap={2}>
        <Text element="p">
          {t('maturity.dashboard-help', 'It is created with your rights, in the folder General, and replaces nothing.')}
        </Text>
        {step.status === 'writing' && <LoadingPlaceholder text={t('rule-create.writing', 'Creating...')} />}
        {step.status === 'failed' && (
          <Alert severity="error" title={t('maturity.dashboard-failed', 'The dashboard was not created')}>
            {step.message}
          </Alert>
        )}
        {step.status === 'created' ? (
          <Alert severity="success" title={t('maturity.dashboard-done', 'The dashboard was created')} />
        ) : (
          <CodeBlock label={t('maturity.dashboard-json', 'Dashboard as JSON')} text={text} />
        )}
      </Stack>
      <Modal.ButtonRow>
        <Button variant="secondary" onClick={onClose}>
          {t('rule-create.close', 'Close')}
        </Button>
        <Button variant="secondary" icon="download-alt" onClick={() => download({ text, file: 'dashboard.json' })}>
          {t('formats.download', 'Download')}
        </Button>
        <ClipboardButton variant="secondary" icon="copy" getText={() => text}>
          {t('formats.copy', 'Copy')}
        </ClipboardButton>
        {step.status === 'created' ? (
          <LinkButton icon="apps" href={grafanaPages.dashboard(step.uid)}>
            {t('maturity.open-dashboard', 'Open dashboard')}
          </LinkButton>
        ) : (
          <Button disabled={step.status === 'writing'} onClick={() => void create()}>
            {t('rule-create.write', 'Create')}
          </Button>
        )}
      </Modal.ButtonRow>
    </Modal>
  );
}
