import React, { useId, useState } from 'react';
import { t } from '@grafana/i18n';
import { Button, Input, Stack } from '@grafana/ui';
import { secretKey } from '../../../sources';
import { HelpField, verbatim } from '../../../ui';
import type { DirectSourceProps } from './directSourceProps';
import { SecretField } from './SecretField';
import { withoutSecrets, withSource } from '../settings';

/** Extra headers: their names are settings, their values secrets. */
export function HeaderFields(props: DirectSourceProps) {
  const { source, options, onOptionsChange, onChange } = props;
  const names = source.headerNames ?? [];
  const remove = (name: string) => {
    const headerNames = names.filter((other) => other !== name);
    const key = secretKey(source.uid, `header.${name}`);
    onOptionsChange(withoutSecrets(withSource(options, source.uid, { headerNames }), [key]));
  };
  return (
    <Stack direction="column" gap={1}>
      {names.map((name) => (
        <Stack key={name} direction="row" alignItems="flex-end">
          <SecretField
            {...props}
            label={t('headers.value', 'Header {{name}}', { name, ...verbatim })}
            secret={secretKey(source.uid, `header.${name}`)}
          />
          {!options.readOnly && (
            <Button
              variant="secondary"
              icon="trash-alt"
              aria-label={t('headers.remove', 'Remove header {{name}}', { name, ...verbatim })}
              onClick={() => remove(name)}
            />
          )}
        </Stack>
      ))}
      {!options.readOnly && <AddHeader names={names} onAdd={(name) => onChange({ headerNames: [...names, name] })} />}
    </Stack>
  );
}

/** The characters that HTTP allows in a header's name. */
const headerName = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

function AddHeader({ names, onAdd }: { names: string[]; onAdd: (name: string) => void }) {
  const id = useId();
  const [name, setName] = useState('');
  const isTaken = names.some((other) => other.toLowerCase() === name.toLowerCase());
  const error = findProblem(name, isTaken);
  const add = () => {
    onAdd(name);
    setName('');
  };
  return (
    <Stack direction="row" alignItems="flex-end">
      <HelpField id={id} label={t('headers.add-label', 'Extra header')} error={error}>
        <Input
          id={id}
          value={name}
          placeholder="X-Name"
          onChange={(event) => setName(event.currentTarget.value.trim())}
        />
      </HelpField>
      <Button variant="secondary" icon="plus" disabled={name === '' || error !== undefined} onClick={add}>
        {t('headers.add', 'Add header')}
      </Button>
    </Stack>
  );
}

function findProblem(name: string, isTaken: boolean): string | undefined {
  if (isTaken) {
    return t('headers.taken', 'This header is set already.');
  }
  return name === '' || headerName.test(name)
    ? undefined
    : t('headers.invalid', '"{{name}}" is not a header name: use letters, digits and dashes.', { name, ...verbatim });
}
