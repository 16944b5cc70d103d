import React, { useId, useState } from 'react';
import { t } from '@grafana/i18n';
import { Button, Input, Stack } from '@grafana/ui';
import { HelpField, verbatim } from '../../../ui';

interface Props {
  label: string;
  button: string;
  /** Ids that are used already. */
  taken: string[];
  onAdd: (id: string) => void;
}

/** Labels, tags and names of secrets are made of ids. */
const idForm = /^[a-z][a-z0-9-]{0,39}$/;

/** Adds an entry under an id, which stays its own: records and secrets are kept by it. */
export function AddEntry({ label, button, taken, onAdd }: Props) {
  const inputId = useId();
  const [id, setId] = useState('');
  const error = findProblem(id, taken);
  const isReady = id !== '' && error === undefined;
  const add = () => {
    onAdd(id);
    setId('');
  };
  return (
    <Stack direction="row" alignItems="flex-end">
      <HelpField id={inputId} label={label} error={error}>
        <Input
          id={inputId}
          value={id}
          placeholder="restart-payment"
          onChange={({ currentTarget }) => setId(currentTarget.value.trim())}
          onKeyDown={({ key }) => key === 'Enter' && isReady && add()}
        />
      </HelpField>
      <Button variant="secondary" icon="plus" disabled={!isReady} onClick={add}>
        {button}
      </Button>
    </Stack>
  );
}

function findProblem(id: string, taken: string[]): string | undefined {
  if (taken.includes(id)) {
    return t('response-settings.id-taken', 'This id is used already.');
  }
  return id === '' || idForm.test(id)
    ? undefined
    : t(
        'response-settings.id-form',
        '"{{id}}" is no id: use small letters, digits and hyphens, up to 40, a letter first.',
        { id, ...verbatim }
      );
}
