import React from 'react';
import { dateTimeFormat } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, Stack } from '@grafana/ui';
import { PageLink, verbatim } from '../../../ui';
import { findAction, nameAction } from '../catalogue/findAction';
import { appPages } from '../../routes';
import type { Lock } from '../resources';
import { ClearButton } from './ClearButton';

interface Props {
  foresight: string;
  locks: Lock[];
  onChanged: () => void;
}

/** Actions that did not help: none of them is handed over until a person has looked. */
export function LockList({ foresight, locks, onChanged }: Props) {
  return (
    <>
      {locks.map((lock) => (
        <LockNote key={`${lock.action}/${lock.target}`} foresight={foresight} lock={lock} onChanged={onChanged} />
      ))}
    </>
  );
}

function LockNote({ foresight, lock, onChanged }: Omit<Props, 'locks'> & { lock: Lock }) {
  const values = { action: nameAction(foresight, lock.action), target: lock.target, ...verbatim };
  return (
    <Alert severity="error" title={t('response.locked', '{{action}} did not help {{target}} and is locked', values)}>
      <Stack direction="column" gap={1} alignItems="flex-start">
        {t('response.locked-since', 'Since {{time}} it is not handed over again until a person clears the lock.', {
          time: dateTimeFormat(lock.since),
          ...verbatim,
        })}
        <Reversal foresight={foresight} lock={lock} />
        <ClearButton foresight={foresight} action={lock.action} onChanged={onChanged} />
      </Stack>
    </Alert>
  );
}

/** What takes the action back, where the catalogue knows. */
function Reversal({ foresight, lock }: { foresight: string; lock: Lock }) {
  const by = findAction(foresight, lock.action)?.reversal;
  if (by === undefined) {
    return <span>{t('response.no-reversal', 'The catalogue names no action that takes it back.')}</span>;
  }
  const href = appPages.response({ 'var-ds': foresight, action: by, target: lock.target });
  return (
    <span>
      {t('response.reversal', 'Suggested: take it back by')}{' '}
      <PageLink href={href}>{nameAction(foresight, by)}</PageLink>
    </span>
  );
}
