import React from 'react';
import { t } from '@grafana/i18n';
import { ControlledCollapse, Stack } from '@grafana/ui';
import { verbatim, PageLink, BulletList, MutedText } from '../../ui';
import { FailureAlert } from '../../ui/failures';
import { nameSignal } from '../../ui/health';
import { appPages } from '../routes';
import { useDiscovery, type DiscoveryJson } from '../discovery/useDiscovery';
import { variableNames } from '../scene/createPageScene';
import type { Section } from '../scene/Section';
import { useVariable } from '../scene/useVariable';
import { missingSignals, type MissingSignal } from './missingSignals';

/** What cannot be watched, why, and how to add it. */
export function MissingList({ scene }: { scene: Section }) {
  const { value: uid } = useVariable(scene, variableNames.dataSource);
  const discovery = useDiscovery(uid);
  if (discovery.status === 'loading') {
    return null;
  }
  if (discovery.status === 'failed') {
    return (
      <FailureAlert
        severity="warning"
        title={t('overview.discovery-failed', 'What is missing could not be found out')}
        message={discovery.message}
        onRetry={discovery.retry}
      />
    );
  }
  return discovery.value.services.length > 0 ? <Gaps discovered={discovery.value} /> : null;
}

function Gaps({ discovered }: { discovered: DiscoveryJson }) {
  const gaps = missingSignals(discovered);
  const hasLogs = discovered.sources.logs !== undefined;
  const hearsLogs = hasLogs && !discovered.failures.some(({ language }) => language === 'logql');
  const lines = [
    ...discovered.failures.map(({ language, message }) => failureText(language, message)),
    ...gaps.filter(({ kind }) => kind !== 'logs' || hearsLogs).map(gapText),
    ...(hasLogs
      ? []
      : [t('missing.logs', 'Logs: no logs source is chosen. Choose one to watch log volume and errors in logs.')]),
    ...(discovered.dependencies.length > 0
      ? []
      : [
          t(
            'missing.dependencies',
            'Dependencies: no metric shows which service calls which. Service graphs of traces or a service mesh do.'
          ),
        ]),
  ];
  return lines.length === 0 ? null : (
    <ControlledCollapse
      label={t('missing.title', 'What is missing ({{lines}})', { lines: lines.length })}
      isOpen={discovered.failures.length > 0}
    >
      <Stack direction="column" gap={1}>
        <BulletList>
          {lines.map((line) => (
            <li key={line}>
              <MutedText>{line}</MutedText>
            </li>
          ))}
        </BulletList>
        <PageLink href={appPages.configuration()}>
          {t('missing.configure', 'Choose sources and add rules for your own metrics')}
        </PageLink>
      </Stack>
    </ControlledCollapse>
  );
}

function failureText(language: 'promql' | 'logql', message: string): string {
  return language === 'promql'
    ? t('missing.metrics-failed', 'The metrics source did not answer everything: {{message}}', { message, ...verbatim })
    : t('missing.logs-failed', 'The logs source did not answer everything: {{message}}', { message, ...verbatim });
}

/** Named in full where they are few. */
const named = 5;

function gapText({ kind, services, all, metrics }: MissingSignal): string {
  const signal = nameSignal(kind);
  const shown = services.slice(0, named).join(', ');
  const rest = services.length - named;
  const who = rest > 0 ? t('missing.and-more', '{{shown}} and {{rest}} more', { shown, rest, ...verbatim }) : shown;
  const gap = all
    ? t('missing.everywhere', '{{signal}}: of no service.', { signal, ...verbatim })
    : t('missing.of-some', '{{signal}}: not of {{who}}.', { signal, who, ...verbatim });
  return metrics.length === 0
    ? gap
    : `${gap} ${t('missing.metrics', 'Any of these metrics would give it: {{metrics}}.', { metrics: metrics.join(', '), ...verbatim })}`;
}
