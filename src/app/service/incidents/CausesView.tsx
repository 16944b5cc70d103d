import React from 'react';
import { dateTimeFormat } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, Button, Stack, Text } from '@grafana/ui';
import { describeCause, describeEvidence, type SignalKind } from '../../../insight';
import { verbatim, PageLink, BulletList } from '../../../ui';
import { renderText } from '../../../ui/health';
import { appPages } from '../../routes';
import type { Window } from './incidentWindow';
import type { Causes, RankedCause } from './useCauses';

/** Grafana's id of the unit that a kind of signal of a service or node is counted in. */
export type GetUnit = (name: string, kind: SignalKind) => string;

interface Props {
  state: Causes;
  getUnit: GetUnit;
  onCancel: () => void;
}

/** The services by how likely they caused what happened in a window, with what speaks for it. */
export function CausesView({ state, getUnit, onCancel }: Props) {
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
        <Alert severity="error" title={t('causes.failed', 'Failed to find causes')}>
          {state.message}
        </Alert>
      );
    case 'ready':
      return <Ranking title={title} causes={state.causes} getUnit={getUnit} />;
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
  causes: { services: RankedCause[]; notices: string[] };
  getUnit: GetUnit;
}

/** Further ones are hardly likely. */
const maxServices = 5;

function Ranking({ title, causes: { services, notices }, getUnit }: RankingProps) {
  const likely = services.filter(({ score }) => score > 0).slice(0, maxServices);
  return (
    <Stack direction="column" gap={2}>
      <Text element="h3" variant="h4">
        {title}
      </Text>
      {likely.length === 0 && (
        <Text>{t('causes.none', 'No signal of any service departs from its past in this time.')}</Text>
      )}
      <ol aria-label={t('causes.ranked', 'Services by likelihood of being the cause')}>
        {likely.map((cause) => (
          <li key={cause.service}>
            <Suspect cause={cause} getUnit={getUnit} />
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
const maxEvidence = 4;

function Suspect({ cause, getUnit }: { cause: RankedCause; getUnit: GetUnit }) {
  const { service, score, evidence } = cause;
  const telling = evidence.filter(({ strength }) => (strength ?? 0) > 0).slice(0, maxEvidence);
  return (
    <Stack direction="column" gap={0.5}>
      <Stack alignItems="center">
        <PageLink href={appPages.service(service)}>{service}</PageLink>
        <meter
          min={0}
          max={1}
          value={score}
          aria-label={t('causes.share-of', 'Likelihood of {{service}} being the cause', { service, ...verbatim })}
        />
        <Text>{`${Math.round(100 * score)} %`}</Text>
      </Stack>
      {describeCause(cause).map((message) => (
        <Text key={message.code}>{renderText(message)}</Text>
      ))}
      <BulletList>
        {telling.map((one) => (
          <li key={one.signal}>{renderText(describeEvidence(one, (kind) => getUnit(service, kind)))}</li>
        ))}
      </BulletList>
    </Stack>
  );
}
