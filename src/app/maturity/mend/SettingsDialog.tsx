import React from 'react';
import { t } from '@grafana/i18n';
import { Alert, Button, ClipboardButton, LoadingPlaceholder, Modal, Stack, Text } from '@grafana/ui';
import { verbatim, writeProvisioning } from '../../../ui';
import { DiffView } from './DiffView';
import { withSetting, type SettingChange } from './settingChange';
import { useSettingChange, type ChangeStep } from './useSettingChange';

interface Props {
  foresight: string;
  title: string;
  change: SettingChange;
  onClose: () => void;
  /** Told when the settings were changed. */
  onChanged: () => void;
}

/** A change of the data source's settings: first what it would do to them, then, when told to, done; and taken back. */
export function SettingsDialog({ foresight, title, change, onClose, onChanged }: Props) {
  const { step, apply, undo } = useSettingChange(foresight, change);
  const yaml = () =>
    writeYaml(change.path, step.status === 'ready' || step.status === 'done' ? step.after : change.value);
  const run = async (write: Promise<boolean>) => (await write) && onChanged();
  return (
    <Modal isOpen title={title} onDismiss={onClose}>
      <Stack direction="column" gap={2}>
        <Text element="p">
          {t(
            'maturity.settings-help',
            'This changes {{path}} in the settings of the Foresight data source, and nothing else.',
            {
              path: change.path,
              ...verbatim,
            }
          )}
        </Text>
        <StepView step={step} path={change.path} />
      </Stack>
      <Modal.ButtonRow>
        <Button variant="secondary" onClick={onClose}>
          {t('rule-create.close', 'Close')}
        </Button>
        <ClipboardButton variant="secondary" icon="copy" getText={yaml}>
          {t('maturity.copy-yaml', 'Copy as YAML')}
        </ClipboardButton>
        {step.status === 'done' ? (
          <Button variant="secondary" icon="history" onClick={() => void run(undo(step.before, step.after))}>
            {t('maturity.undo', 'Undo')}
          </Button>
        ) : (
          <Button
            icon="check"
            disabled={step.status !== 'ready' || isNothing(step)}
            onClick={() => step.status === 'ready' && void run(apply(step.before, step.after))}
          >
            {t('maturity.apply', 'Apply')}
          </Button>
        )}
      </Modal.ButtonRow>
    </Modal>
  );
}

const isNothing = ({ before, after }: { before: unknown; after: unknown }) => writeText(before) === writeText(after);

function StepView({ step, path }: { step: ChangeStep; path: string }) {
  switch (step.status) {
    case 'loading':
      return <LoadingPlaceholder text={t('maturity.settings-loading', 'Reading the settings…')} />;
    case 'saving':
      return <LoadingPlaceholder text={t('maturity.settings-saving', 'Saving…')} />;
    case 'failed':
      return (
        <Alert severity="error" title={t('maturity.settings-failed', 'The settings were not changed')}>
          {step.message}
        </Alert>
      );
    case 'undone':
      return <Alert severity="info" title={t('maturity.settings-undone', 'The settings are as they were before')} />;
    case 'done':
      return <Alert severity="success" title={t('maturity.settings-done', 'The settings were changed')} />;
    case 'ready':
      return (
        <>
          {step.hasChanged && (
            <Alert
              severity="warning"
              title={t('maturity.settings-newer', 'Somebody has changed these settings meanwhile; look again')}
            />
          )}
          {isNothing(step) ? (
            <Text>{t('maturity.settings-same', 'The settings have this already.')}</Text>
          ) : (
            <DiffView
              label={t('maturity.difference', 'Difference of {{path}}', { path, ...verbatim })}
              before={writeText(step.before)}
              after={writeText(step.after)}
            />
          )}
        </>
      );
  }
}

const writeText = (value: unknown) => (value === undefined ? '' : JSON.stringify(value, null, 2));

/** The change as a provisioning file of the data source has it. */
export function writeYaml(path: string, value: unknown): string {
  return writeProvisioning(withSetting({}, path, value) as Record<string, object>);
}
