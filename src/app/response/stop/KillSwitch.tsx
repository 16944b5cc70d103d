import React from 'react';
import { dateTimeFormat } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, Stack } from '@grafana/ui';
import { PageLink, verbatim } from '../../../ui';
import { appPages } from '../../routes';
import { findResponder } from '../responder';
import type { ResponseState } from '../resources';
import { SwitchButton } from './SwitchButton';
import { useResponseState } from './useResponseState';

interface Props {
  /** Uid of the Foresight data source. */
  foresight: string;
}

/** The button that stops all responses, or, once they are stopped, that they are and how to let them go on. */
export function KillSwitch({ foresight }: Props) {
  const { value, refresh } = useResponseState(foresight);
  if (!value) {
    return null;
  }
  return isStopped(value) ? (
    <Stopped foresight={foresight} state={value} onChanged={refresh} />
  ) : (
    <SwitchButton foresight={foresight} isStopped={false} responder={findResponder(foresight)} onChanged={refresh} />
  );
}

/** Says on other pages that responses are stopped; nothing while they are not. */
export function StopBanner({ foresight }: Props) {
  const { value, refresh } = useResponseState(foresight);
  return value && isStopped(value) ? <Stopped foresight={foresight} state={value} onChanged={refresh} hasLink /> : null;
}

/** Whether nothing is handed over, for whatever reason. */
export function isStopped({ stopped: { file, record } }: ResponseState): boolean {
  return file || record !== undefined;
}

interface StoppedProps extends Props {
  state: ResponseState;
  onChanged: () => void;
  hasLink?: boolean;
}

function Stopped({ foresight, state: { stopped }, onChanged, hasLink = false }: StoppedProps) {
  return (
    <Alert severity="warning" title={t('response.stopped', 'All responses are stopped')}>
      <Stack direction="column" gap={1} alignItems="flex-start">
        <span>
          {describeStop(stopped)}{' '}
          {hasLink && (
            <PageLink href={appPages.response({ 'var-ds': foresight })}>
              {t('response.open', 'Open responses')}
            </PageLink>
          )}
        </span>
        {!stopped.file && (
          <SwitchButton foresight={foresight} isStopped responder={findResponder(foresight)} onChanged={onChanged} />
        )}
      </Stack>
    </Alert>
  );
}

function describeStop({ file, record }: ResponseState['stopped']): string {
  if (file) {
    return t('response.stopped-file', 'The settings of the data source stop them (response.stopped).');
  }
  const time = dateTimeFormat(record?.at ?? NaN);
  return record?.by
    ? t('response.stopped-by', 'Stopped by {{name}} at {{time}}.', { name: record.by, time, ...verbatim })
    : t('response.stopped-at', 'Stopped at {{time}}.', { time, ...verbatim });
}
