import React from 'react';
import { t } from '@grafana/i18n';
import { Icon, Stack } from '@grafana/ui';
import { MutedText, PageLink, verbatim } from '../../../ui';
import { appPages } from '../../routes';
import { PlainTable } from '../../rules/backtest/PlainTable';
import { CodeBlock } from '../CodeBlock';
import { nameGate, nameMode } from '../names';
import type { Decision, GateAnswer } from './decision';

/** All gates of a decision, its evidence, and what would be sent. */
export function DecisionDetails({ foresight, decision }: { foresight: string; decision: Decision }) {
  const { gates, evidence, parameters, payload, key, mode, action, target, incident } = decision;
  const records = appPages.response({ 'var-ds': foresight, tab: 'record', action, target, from: 'now-30d', to: 'now' });
  const incidents = {
    'var-ds': foresight,
    ...(incident === '' ? { 'var-service': target, 'var-state': 'open' } : { 'var-incident': incident }),
  };
  return (
    <Stack direction="column" gap={1}>
      <MutedText>
        {[
          mode !== '' && `${t('response.mode', 'Mode')}: ${nameMode(mode)}`,
          key !== '' && `${t('response.key', 'Key')}: ${key}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </MutedText>
      {gates.length > 0 && (
        <PlainTable
          label={t('response.gates', 'Gates')}
          head={[
            t('response.gate', 'Gate'),
            t('response.gate-passed', 'Passed'),
            t('response.gate-reason', 'What was asked, and the answer'),
          ]}
          rows={gates.map((one) => [nameGate(one.gate), <Passed key={one.gate} answer={one} />, one.reason])}
        />
      )}
      <Json label={t('response.evidence', 'Evidence')} text={evidence} />
      {payload === '' ? (
        <Json label={t('response.parameters', 'Parameters as they would be sent')} text={parameters} />
      ) : (
        <Json label={t('response.payload', 'What would be sent')} text={payload} />
      )}
      <Stack gap={2} wrap="wrap">
        <PageLink href={records}>{t('response.records-of', 'What was recorded of it')}</PageLink>
        <PageLink href={appPages.incidents(incidents)}>
          {incident === ''
            ? t('response.incidents-of', 'Open incidents of {{target}}', { target, ...verbatim })
            : t('response.incident-of', 'The incident')}
        </PageLink>
      </Stack>
    </Stack>
  );
}

function Passed({ answer: { passed, state } }: { answer: GateAnswer }) {
  const isUnknown = state === 'unknown';
  return (
    <span>
      <Icon name={isUnknown ? 'question-circle' : passed ? 'check' : 'times'} />{' '}
      {passed ? t('response.yes', 'Yes') : t('response.no', 'No')}
      {isUnknown && `, ${t('response.not-known', 'not known')}`}
    </span>
  );
}

function Json({ label, text }: { label: string; text: string }) {
  return text === '' ? null : (
    <div>
      <MutedText>{label}</MutedText>
      <CodeBlock label={label} text={text} />
    </div>
  );
}
