import React, { useState } from 'react';
import { t } from '@grafana/i18n';
import { Grid } from '@grafana/ui';
import { secretKey } from '../../../sources';
import { RadioField, ValidatedField } from '../../../ui';
import type { DirectSourceProps } from './directSourceProps';
import { SecretField } from './SecretField';
import { withoutSecrets, withSource } from '../settings';

type Method = 'none' | 'basic' | 'bearer';

/** How a direct source knows who asks. */
export function AuthFields(props: DirectSourceProps) {
  const { source, options, onOptionsChange, onChange } = props;
  const passwordKey = secretKey(source.uid, 'password');
  const tokenKey = secretKey(source.uid, 'token');
  const [method, setMethod] = useState<Method>(() => currentMethod(props, tokenKey));

  // Secrets of the method that was left are forgotten: the backend sends what it has.
  const choose = (next: Method) => {
    setMethod(next);
    const unused = [...(next === 'basic' ? [] : [passwordKey]), ...(next === 'bearer' ? [] : [tokenKey])];
    const basicAuthUser = next === 'basic' ? (source.basicAuthUser ?? '') : undefined;
    onOptionsChange(withoutSecrets(withSource(options, source.uid, { basicAuthUser }), unused));
  };

  return (
    <Grid minColumnWidth={34} gap={2}>
      <RadioField
        label={t('auth.label', 'Authentication')}
        options={[
          { value: 'none' as const, label: t('auth.none', 'None') },
          { value: 'basic' as const, label: t('auth.basic', 'User and password') },
          { value: 'bearer' as const, label: t('auth.bearer', 'Bearer token') },
        ]}
        value={method}
        disabled={options.readOnly}
        onChange={choose}
      />
      {method === 'basic' && (
        <>
          <ValidatedField
            label={t('auth.user', 'User')}
            value={source.basicAuthUser ?? ''}
            disabled={options.readOnly}
            read={(text) => ({ ok: true, value: text.trim() })}
            onCommit={(basicAuthUser) => onChange({ basicAuthUser })}
          />
          <SecretField {...props} label={t('auth.password', 'Password')} secret={passwordKey} />
        </>
      )}
      {method === 'bearer' && <SecretField {...props} label={t('auth.token', 'Token')} secret={tokenKey} />}
    </Grid>
  );
}

function currentMethod({ source, options }: DirectSourceProps, tokenKey: string): Method {
  if (source.basicAuthUser !== undefined) {
    return 'basic';
  }
  return options.secureJsonFields?.[tokenKey] || options.secureJsonData?.[tokenKey] ? 'bearer' : 'none';
}
