import React, { useId } from 'react';
import { SecretInput } from '@grafana/ui';
import { HelpField, helpId } from '../../../ui';
import type { ConfigProps } from '../../types';
import { withoutSecrets, withSecret } from '../settings';

type Props = ConfigProps & {
  label: string;
  help?: string;
  /** Key in secureJsonData. */
  secret: string;
};

/** A secret that can be set and reset, never read. */
export function SecretField({ label, help, secret, options, onOptionsChange }: Props) {
  const id = useId();
  return (
    <HelpField id={id} label={label} help={help} disabled={options.readOnly}>
      <SecretInput
        id={id}
        autoComplete="new-password"
        aria-describedby={help && helpId(id)}
        isConfigured={options.secureJsonFields?.[secret] === true}
        value={options.secureJsonData?.[secret] ?? ''}
        onChange={(event) => onOptionsChange(withSecret(options, secret, event.currentTarget.value))}
        onReset={() => onOptionsChange(withoutSecrets(options, [secret]))}
      />
    </HelpField>
  );
}
