import React from 'react';
import { t } from '@grafana/i18n';
import { Alert, Checkbox, FieldSet, Stack, Text } from '@grafana/ui';
import { readResponseSettings } from '../../../response';
import { BulletList, ValidatedText } from '../../../ui';
import type { ConfigProps } from '../../types';
import { ActionForm } from './ActionForm';
import { AddEntry } from './AddEntry';
import { EngineForm } from './EngineForm';
import { readFreezes, showFreezes } from './freezeLines';
import { ProvisioningYaml } from './ProvisioningYaml';
import { readResponse, withResponse } from './responseEntries';

/** What may be done about trouble: the kill switch, freezes, engines and actions. */
export function ResponseSection(props: ConfigProps) {
  const { options, onOptionsChange } = props;
  const settings = readResponse(options);
  const { stopped = false, freeze, engines = [], actions = [] } = settings;
  const { readOnly } = options;
  return (
    <FieldSet label={t('response-settings.title', 'Responses')}>
      <Stack direction="column" gap={2}>
        <Text element="p" color="secondary">
          {t(
            'response-settings.what',
            'Foresight decides, and hands over to engines that you run. Every action begins by observing alone.'
          )}
        </Text>
        <Problems settings={settings} />
        <div>
          <Checkbox
            label={t('response-settings.stopped', 'Stop all responses')}
            description={t('response-settings.stopped-help', 'Nothing is handed over while this is set.')}
            value={stopped}
            disabled={readOnly}
            onChange={({ currentTarget }) =>
              onOptionsChange(withResponse(options, { stopped: currentTarget.checked || undefined }))
            }
          />
        </div>
        <ValidatedText
          label={t('response-settings.freeze', 'Freezes')}
          help={t(
            'response-settings.freeze-help',
            'Times in which nothing is handed over, one a line: 2026-12-20T00:00Z/2027-01-03T00:00Z'
          )}
          value={showFreezes(freeze)}
          read={readFreezes}
          onCommit={(next) => onOptionsChange(withResponse(options, { freeze: next }))}
          disabled={readOnly}
        />
        <Text element="h4">{t('response-settings.engines', 'Engines')}</Text>
        {engines.map((engine) => (
          <EngineForm key={engine.id} {...props} engine={engine} />
        ))}
        {!readOnly && (
          <AddEntry
            label={t('response-settings.engine-id', 'Id of a new engine')}
            button={t('response-settings.add-engine', 'Add engine')}
            taken={engines.map(({ id }) => id)}
            onAdd={(id) =>
              onOptionsChange(withResponse(options, { engines: [...engines, { id, kind: 'webhook', url: '' }] }))
            }
          />
        )}
        <Text element="h4">{t('response-settings.actions', 'Actions')}</Text>
        {actions.map((action) => (
          <ActionForm key={action.id} {...props} action={action} />
        ))}
        {!readOnly && (
          <AddEntry
            label={t('response-settings.action-id', 'Id of a new action')}
            button={t('response-settings.add-action', 'Add action')}
            taken={actions.map(({ id }) => id)}
            onAdd={(id) =>
              onOptionsChange(withResponse(options, { actions: [...actions, beginAction(id, engines[0]?.id)] }))
            }
          />
        )}
        <ProvisioningYaml settings={settings} />
      </Stack>
    </FieldSet>
  );
}

function beginAction(id: string, engine = '') {
  return { id, title: '', engine, target: 'service', trigger: { query: {} } };
}

/** What is wrong as it stands: an action with a mistake is left out as a whole. */
function Problems({ settings }: { settings: object }) {
  const problems: string[] = [];
  readResponseSettings(settings, (problem) => problems.push(problem));
  return problems.length === 0 ? null : (
    <Alert
      severity="warning"
      title={t('response-settings.problems', 'What has a mistake is left out until it is mended')}
    >
      <BulletList>
        {[...new Set(problems)].map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </BulletList>
    </Alert>
  );
}
