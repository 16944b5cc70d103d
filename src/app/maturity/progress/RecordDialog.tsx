import React, { useMemo } from 'react';
import { t } from '@grafana/i18n';
import { Button, ClipboardButton, LinkButton, Modal, Stack, Text } from '@grafana/ui';
import { hasChanges, listConflicts } from '../../../alerts';
import { MutedText, verbatim } from '../../../ui';
import { grafanaPages } from '../../routes';
import { Outcome } from '../../rules/create/Outcome';
import { download } from '../../rules/files/download';
import { writeRecordingYaml } from './recordingGroup';
import { useRecording } from './useRecording';

interface Props {
  foresight: string;
  /** Uid of the Prometheus data source that is written to, and its name. */
  recordTo: string;
  name: string;
  onClose: () => void;
}

/** The rules that record the assessment: created in Grafana with the user's rights, or as a file. */
export function RecordDialog({ foresight, recordTo, name, onClose }: Props) {
  const { step, write } = useRecording(foresight, recordTo);
  const text = useMemo(() => writeRecordingYaml({ foresight, recordTo }), [foresight, recordTo]);
  const changes = step.status === 'planned' ? step.changes : undefined;
  const isBlocked = changes === undefined || !hasChanges(changes) || listConflicts(changes).length > 0;
  const isDone = step.status === 'done' && step.report.outcome === 'applied';
  return (
    <Modal isOpen title={t('maturity.record', 'Record progress')} onDismiss={onClose}>
      <Stack direction="column" gap={2}>
        <Text element="p">
          {t(
            'maturity.record-help',
            'Recording rules of Grafana write level, score, checks and the instrumentation score to {{name}} every ten minutes.',
            { name, ...verbatim }
          )}
        </Text>
        <MutedText>
          {t(
            'maturity.record-needs',
            'It must take remote writes: Prometheus with --web.enable-remote-write-receiver, or Mimir.'
          )}
        </MutedText>
        <Outcome step={step} />
      </Stack>
      <Modal.ButtonRow>
        <Button variant="secondary" onClick={onClose}>
          {t('rule-create.close', 'Close')}
        </Button>
        <Button
          variant="secondary"
          icon="download-alt"
          onClick={() => download({ text, file: 'foresight-maturity.recording.yaml' })}
        >
          {t('maturity.download-yaml', 'Download YAML')}
        </Button>
        <ClipboardButton variant="secondary" icon="copy" getText={() => text}>
          {t('maturity.copy-yaml', 'Copy as YAML')}
        </ClipboardButton>
        {isDone ? (
          <LinkButton icon="bell" href={grafanaPages.alertRules()}>
            {t('rule-create.open', 'Open alert rules')}
          </LinkButton>
        ) : (
          <Button disabled={isBlocked} onClick={() => changes && void write(changes)}>
            {t('rule-create.write', 'Create')}
          </Button>
        )}
      </Modal.ButtonRow>
    </Modal>
  );
}
