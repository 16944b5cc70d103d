import React, { useMemo, useState } from 'react';
import { t } from '@grafana/i18n';
import { Button, Checkbox, Input, LinkButton, Modal, Stack } from '@grafana/ui';
import { hasChanges, listConflicts, type RuleSpec } from '../../../alerts';
import { HelpField } from '../../../ui';
import { grafanaPages } from '../../routes';
import { Outcome } from './Outcome';
import { moveRules, type Destination } from './planRules';
import { useRuleChanges } from './useRuleChanges';

interface Props {
  specs: RuleSpec[];
  /** Where the rules go at first, where that can be chosen here; else each goes where it says. */
  destination?: Destination;
  onClose: () => void;
}

/** What writing the rules into Grafana would change, then writes them: all, or none. */
export function CreateDialog({ specs, destination: start, onClose }: Props) {
  const [destination, setDestination] = useState(start);
  const [editable, setEditable] = useState(true);
  const placed = useMemo(() => (destination ? moveRules(specs, destination) : specs), [specs, destination]);
  const { step, write } = useRuleChanges(placed);
  const changes = step.status === 'planned' ? step.changes : undefined;
  const isNamed = Object.values(destination ?? {}).every((name: string) => name.trim() !== '');
  const isBlocked = changes === undefined || !isNamed || !hasChanges(changes) || listConflicts(changes).length > 0;
  const isOver = step.status === 'writing' || step.status === 'done';
  return (
    <Modal isOpen title={t('rule-create.title', 'Create in Grafana')} onDismiss={onClose}>
      <Stack direction="column" gap={2}>
        {destination && !isOver && <DestinationFields destination={destination} onChange={setDestination} />}
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
          <Button disabled={isBlocked} onClick={() => changes && write(changes, editable)}>
            {t('rule-create.write', 'Create')}
          </Button>
        )}
      </Modal.ButtonRow>
    </Modal>
  );
}

interface DestinationProps {
  destination: Destination;
  onChange: (destination: Destination) => void;
}

function DestinationFields({ destination, onChange }: DestinationProps) {
  const fields = [
    { name: 'folder', label: t('rule-create.folder', 'Folder') },
    { name: 'group', label: t('rule-create.group', 'Evaluation group') },
  ] as const;
  return (
    <Stack gap={2} wrap="wrap">
      {fields.map(({ name, label }) => (
        <HelpField
          key={name}
          id={`rule-create-${name}`}
          label={label}
          error={destination[name].trim() === '' ? t('rule-create.empty', 'Enter a name.') : undefined}
        >
          <Input
            id={`rule-create-${name}`}
            value={destination[name]}
            onChange={(event) => onChange({ ...destination, [name]: event.currentTarget.value })}
          />
        </HelpField>
      ))}
    </Stack>
  );
}
