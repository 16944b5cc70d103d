import React, { useMemo, useState } from 'react';
import { t } from '@grafana/i18n';
import { Input, LinkButton, Modal, Stack, Text } from '@grafana/ui';
import type { Action } from '../../../response';
import { HelpField, helpId, MutedText, verbatim } from '../../../ui';
import { appPages } from '../../routes';
import { writeDraft } from '../../rules/form/draft';
import { createActionRules } from './actionRules';
import { WrittenRules } from './WrittenRules';

interface Props {
  foresight: string;
  action: Action;
  onClose: () => void;
}

/** What Grafana would be given of an action: its alert rule, and the way to the engine where there is one. */
export function RulesDialog({ foresight, action, onClose }: Props) {
  const [otherwise, setOtherwise] = useState('grafana-default-email');
  const rules = useMemo(() => createActionRules(action, { foresight, otherwise }), [action, foresight, otherwise]);
  return (
    <Modal
      isOpen
      title={t('response.rules-title', 'Rules: {{action}}', { action: action.title, ...verbatim })}
      onDismiss={onClose}
    >
      <Stack direction="column" gap={2}>
        <Text element="p">
          {rules.notify
            ? t(
                'response.rules-due',
                'The rule fires for each target that the action is due for; the contact point signs and sends it to the engine, and the policy leads there.'
              )
            : t(
                'response.rules-suggested',
                'The rule tells people for which target the action is suggested. Nothing is sent to the engine by it.'
              )}
        </Text>
        {rules.notify && (
          <HelpField
            id="response-otherwise"
            label={t('response.otherwise', 'Contact point of all other alerts')}
            help={t(
              'response.otherwise-help',
              'Grafana has one tree of policies: a file with a policy replaces all of it.'
            )}
            error={otherwise.trim() === '' ? t('rule-create.empty', 'Enter a name.') : undefined}
          >
            <Input
              id="response-otherwise"
              aria-describedby={helpId('response-otherwise')}
              width={40}
              value={otherwise}
              onChange={({ currentTarget }) => setOtherwise(currentTarget.value)}
            />
          </HelpField>
        )}
        <WrittenRules rules={rules} />
        {rules.notify && (
          <MutedText>
            {t(
              'response.rules-secret',
              "Grafana reads the key of the signature from its environment; it is the same as the engine's key in the settings of the data source."
            )}
          </MutedText>
        )}
      </Stack>
      <Modal.ButtonRow>
        <LinkButton icon="bell" href={appPages.rules({ rule: writeDraft(rules.rule) })}>
          {t('response.open-rules', 'Open in Alert rules')}
        </LinkButton>
      </Modal.ButtonRow>
    </Modal>
  );
}
