import React, { useState } from 'react';
import { dateTimeFormat } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, Button, Modal, Stack, Text } from '@grafana/ui';
import { MutedText, verbatim } from '../../../ui';
import { findAction, nameAction } from '../catalogue/findAction';
import { fetchErrorMessage } from '../../fetchErrorMessage';
import { CodeBlock } from '../CodeBlock';
import { approve, type Approval } from '../resources';
import type { Decision } from './decision';

interface Props {
  foresight: string;
  decision: Decision;
  onClose: () => void;
}

type Step =
  { status: 'asking' | 'sending' } | { status: 'done'; approval: Approval } | { status: 'failed'; message: string };

/** Shows exactly what would be done; it is done once that is confirmed, at most once, whoever confirms it. */
export function ApproveDialog({ foresight, decision, onClose }: Props) {
  const [step, setStep] = useState<Step>({ status: 'asking' });
  const { action, target, key } = decision;
  const confirm = async () => {
    setStep({ status: 'sending' });
    try {
      setStep({ status: 'done', approval: await approve(foresight, { action, target, key }) });
    } catch (error) {
      setStep({ status: 'failed', message: fetchErrorMessage(error) });
    }
  };
  return (
    <Modal
      isOpen
      title={t('response.approve-title', '{{action}}: {{target}}', {
        action: nameAction(foresight, action),
        target,
        ...verbatim,
      })}
      onDismiss={onClose}
    >
      <Stack direction="column" gap={1}>
        <Exact foresight={foresight} decision={decision} />
        <div aria-live="polite">
          <Outcome step={step} />
        </div>
      </Stack>
      <Modal.ButtonRow>
        <Button variant="secondary" onClick={onClose}>
          {step.status === 'done' ? t('rule-create.close', 'Close') : t('response.cancel', 'Cancel')}
        </Button>
        {step.status !== 'done' && (
          <Button
            variant="destructive"
            icon="check"
            disabled={step.status === 'sending'}
            onClick={() => void confirm()}
          >
            {t('response.approve-now', 'Approve and hand over')}
          </Button>
        )}
      </Modal.ButtonRow>
    </Modal>
  );
}

function Exact({ foresight, decision }: Pick<Props, 'foresight' | 'decision'>) {
  const { action, reason, payload, parameters, expires } = decision;
  const sent = payload || parameters;
  return (
    <>
      <Text element="p">{reason}</Text>
      <Text element="p">
        {t(
          'response.approve-what',
          'This is handed to the engine {{engine}} under your name, once, after all gates are asked again. It holds until {{time}}.',
          {
            engine: findAction(foresight, action)?.engine.id ?? '',
            time: Number.isFinite(expires) ? dateTimeFormat(expires) : '–',
            ...verbatim,
          }
        )}
      </Text>
      {sent === '' ? (
        <MutedText>{t('response.no-parameters', 'It has no parameters.')}</MutedText>
      ) : (
        <CodeBlock label={t('response.payload', 'What would be sent')} text={sent} />
      )}
    </>
  );
}

function Outcome({ step }: { step: Step }) {
  if (step.status === 'failed') {
    return (
      <Alert severity="error" title={t('response.approve-failed', 'It was not handed over')}>
        {step.message}
      </Alert>
    );
  }
  return step.status === 'done' ? (
    <Alert severity={step.approval.outcome === 'handed-off' ? 'success' : 'warning'} title={step.approval.message} />
  ) : null;
}
