import React from 'react';
import { t } from '@grafana/i18n';
import { LinkButton, LoadingPlaceholder, Stack, Text } from '@grafana/ui';
import { createInsightQuery, describeReason, type HealthState, type Reason } from '../../insight';
import { verbatim, BulletList } from '../../ui';
import { FailureAlert } from '../../ui/failures';
import { HealthBadge, renderText, formatSpan } from '../../ui/health';
import { grafanaPages } from '../routes';
import type { Section } from '../scene/Section';
import { useFleet } from '../scene/useFleet';
import { MakeRule } from './alertRules/MakeRule';
import type { KnownService } from './knownService';

/** How the service is now and at the horizon, and what it runs on where there is something to tell, with why. */
export function ServiceHeader({ scene, known }: { scene: Section; known: KnownService }) {
  const { fleet, loading, error, retry } = useFleet(scene);
  const row = fleet?.rows.find(({ service }) => service === known.service);
  const nodes = fleet?.rows.filter(({ affects }) => affects.includes(known.service)) ?? [];
  return (
    <Stack direction="column" gap={1}>
      <Stack wrap="wrap" justifyContent="space-between" gap={2}>
        <Places known={known} />
        <Actions known={known} reasons={[...(row?.reasonsNow ?? []), ...(row?.reasonsAhead ?? [])]} />
      </Stack>
      {error !== undefined && (
        <FailureAlert
          title={t('service.health-failed', 'Health could not be judged')}
          message={error}
          onRetry={retry}
        />
      )}
      {loading && !row && error === undefined && (
        <LoadingPlaceholder text={t('service.judging', 'Evaluating the health of the service…')} />
      )}
      {fleet && row && (
        <Stack wrap="wrap" gap={4}>
          <HealthAt title={t('service.now', 'Now')} state={row.now} reasons={row.reasonsNow} now={fleet.cutoff} />
          <HealthAt
            title={t('service.ahead', 'Within {{horizon}}', {
              horizon: formatSpan(fleet.horizonEnd - fleet.cutoff),
              ...verbatim,
            })}
            state={row.ahead}
            reasons={row.reasonsAhead}
            now={fleet.cutoff}
          />
          {nodes.map(({ service: node, now, ahead, reasonsNow, reasonsAhead }) => (
            <HealthAt
              key={node}
              title={t('service.runs-on', 'Runs on {{node}}', { node, ...verbatim })}
              state={reasonsNow.length > 0 ? now : ahead}
              reasons={[...reasonsNow, ...reasonsAhead]}
              now={fleet.cutoff}
            />
          ))}
        </Stack>
      )}
    </Stack>
  );
}

interface HealthProps {
  title: string;
  state: HealthState;
  reasons: Reason[];
  now: number;
}

function HealthAt({ title, state, reasons, now }: HealthProps) {
  return (
    <section aria-label={title}>
      <Stack direction="column" gap={0.5}>
        <Stack alignItems="center">
          <Text element="h2" variant="h4">
            {title}
          </Text>
          <HealthBadge state={state} />
        </Stack>
        {reasons.length === 0 ? (
          <Text color="secondary">{t('service.no-reason', 'No signal is unusual or near its limit.')}</Text>
        ) : (
          <BulletList>
            {reasons.map((reason) => (
              <li key={`${reason.code} ${reason.signal.kind} ${reason.signal.subject} ${reason.signal.part ?? ''}`}>
                {renderText(describeReason(reason, now))}
              </li>
            ))}
          </BulletList>
        )}
      </Stack>
    </section>
  );
}

function Places({ known: { service, discovered } }: { known: KnownService }) {
  const found = discovered.services.find(({ name }) => name === service);
  if (!found || found.nodes.length + found.pods.length === 0) {
    return <span />;
  }
  return (
    <Text color="secondary">
      {t('service.places', 'Pods: {{pods}}. Nodes: {{nodes}}.', {
        pods: found.pods.join(', ') || '–',
        nodes: found.nodes.join(', ') || '–',
        ...verbatim,
      })}
    </Text>
  );
}

function Actions({ known, reasons }: { known: KnownService; reasons: Reason[] }) {
  const { uid, service } = known;
  const query = createInsightQuery({ queryType: 'signals', service });
  return (
    <Stack wrap="wrap">
      <MakeRule known={known} reasons={reasons} />
      <LinkButton size="sm" icon="compass" variant="secondary" href={grafanaPages.explore(uid, query)}>
        {t('service.explore', 'Explore')}
      </LinkButton>
    </Stack>
  );
}
