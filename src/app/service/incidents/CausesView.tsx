import React from 'react';
import { dateTimeFormat } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, Button, Stack, Text } from '@grafana/ui';
import { verbatim, PageLink, BulletList } from '../../../ui';
import { appPages } from '../../routes';
import type { Window } from './incidentWindow';
import { tellCause, tellEvidence, type ToldCause, type UnitOf } from './tellCause';
import type { Causes } from './useCauses';

interface Props {
  state: Causes;
  unitOf: UnitOf;
  onCancel: () => void;
}

/** The services by how likely they are to blame for a window, with what speaks for it. */
export function CausesView({ state, unitOf, onCancel }: Props) {
  if (state.status === 'idle') {
    return (
      <Text color="secondary">
        {t('causes.idle', 'Choose an event above, or the whole time shown, to rank what may have caused it.')}
      </Text>
    );
  }
  const title = windowText(state.window);
  switch (state.status) {
    case 'running':
      return (
        <Stack alignItems="center">
          <progress aria-label={t('causes.running', 'Looking for causes')} />
          <Text>{title}</Text>
          <Button size="sm" variant="secondary" onClick={onCancel}>
            {t('causes.cancel', 'Cancel')}
          </Button>
        </Stack>
      );
    case 'failed':
      return (
        <Alert severity="error" title={t('causes.failed', 'Causes could not be looked for')}>
          {state.message}
        </Alert>
      );
    case 'ready':
      return <Ranking title={title} causes={state.causes} unitOf={unitOf} />;
  }
}

function windowText({ from, to }: Window): string {
  return t('causes.window', '{{from}} to {{to}}', {
    from: dateTimeFormat(from),
    to: dateTimeFormat(to),
    ...verbatim,
  });
}

interface RankingProps {
  title: string;
  causes: { services: ToldCause[]; notices: string[] };
  unitOf: UnitOf;
}

/** Further ones carry little of the blame. */
const shown = 5;

function Ranking({ title, causes: { services, notices }, unitOf }: RankingProps) {
  const blamed = services.filter(({ score }) => score > 0).slice(0, shown);
  return (
    <Stack direction="column" gap={2}>
      <Text element="h3" variant="h4">
        {title}
      </Text>
      {blamed.length === 0 && (
        <Text>{t('causes.none', 'No signal of any service departs from its past in this time.')}</Text>
      )}
      <ol aria-label={t('causes.ranked', 'Services by share of the blame')}>
        {blamed.map((cause) => (
          <li key={cause.service}>
            <Blamed cause={cause} unitOf={unitOf} />
          </li>
        ))}
      </ol>
      {notices.map((notice) => (
        <Text key={notice} color="secondary">
          {notice}
        </Text>
      ))}
    </Stack>
  );
}

/** Further signals say little more. */
const evidenceShown = 4;

function Blamed({ cause, unitOf }: { cause: ToldCause; unitOf: UnitOf }) {
  const { service, score, evidence } = cause;
  const telling = evidence.filter(({ strength }) => (strength ?? 0) > 0).slice(0, evidenceShown);
  return (
    <Stack direction="column" gap={0.5}>
      <Stack alignItems="center">
        <PageLink href={appPages.service(service)}>{service}</PageLink>
        <meter
          min={0}
          max={1}
          value={score}
          aria-label={t('causes.share-of', 'Share of the blame of {{service}}', { service, ...verbatim })}
        />
        <Text>{`${Math.round(100 * score)} %`}</Text>
      </Stack>
      {tellCause(cause).map((line) => (
        <Text key={line}>{line}</Text>
      ))}
      <BulletList>
        {telling.map((one) => (
          <li key={one.signal}>{tellEvidence(one, (kind) => unitOf(service, kind))}</li>
        ))}
      </BulletList>
    </Stack>
  );
}
