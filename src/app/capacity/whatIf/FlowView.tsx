import React, { useState } from 'react';
import { t } from '@grafana/i18n';
import { Button, Stack } from '@grafana/ui';
import { MutedText } from '../../../ui';
import { TrustBadge } from '../../../ui/trust';
import { DetailTable } from '../../table/DetailTable';
import type { Call } from '../read/whatIfRows';
import { FlowPicture, maxDrawn } from './FlowPicture';
import type { Outcome } from './outcome';
import { describeEstimate, formatRatio } from './describeCall';

interface Props {
  calls: Call[];
  /** What grows, and what becomes of it. */
  services: ReadonlyMap<string, { outcome: Outcome; growth: number }>;
  isWhole: boolean;
}

/** Who calls whom how often per request, as a picture or a table. */
export function FlowView({ calls, services, isWhole }: Props) {
  const [isTable, setTable] = useState(false);
  const names = new Set(calls.flatMap(({ caller, callee }) => [caller, callee]));
  const isLarge = names.size > maxDrawn;
  if (calls.length === 0) {
    return isWhole ? (
      <MutedText>
        {t(
          'what-if.no-flow',
          'No calls between services are measured: growth of a service stays with it. Metrics of clients, of a mesh, or of the service graph of traces tell of calls.'
        )}
      </MutedText>
    ) : null;
  }
  return (
    <Stack direction="column" gap={1}>
      {isTable || isLarge ? <CallTable calls={calls} /> : <FlowPicture calls={calls} services={services} />}
      {!isLarge && (
        <div>
          <Button
            size="sm"
            variant="secondary"
            fill="text"
            icon={isTable ? 'sitemap' : 'table'}
            onClick={() => setTable(!isTable)}
          >
            {isTable
              ? t('incident-timeline.as-picture', 'Show as a picture')
              : t('incident-timeline.as-table', 'Show as a table')}
          </Button>
        </div>
      )}
    </Stack>
  );
}

function CallTable({ calls }: { calls: Call[] }) {
  return (
    <DetailTable
      label={t('what-if.calls', 'Calls per request, by caller and callee')}
      rows={calls}
      id={({ caller, callee }) => JSON.stringify([caller, callee])}
      name={({ caller, callee }) => `${caller} → ${callee}`}
      columns={[
        {
          id: 'caller',
          title: t('what-if.caller', 'Caller'),
          value: ({ caller }) => caller,
          cell: ({ caller }) => caller,
        },
        {
          id: 'callee',
          title: t('what-if.callee', 'Callee'),
          value: ({ callee }) => callee,
          cell: ({ callee }) => callee,
        },
        {
          id: 'calls',
          title: t('what-if.per-request', 'Calls per request'),
          isFigure: true,
          value: ({ point }) => point,
          cell: ({ point }) => formatRatio(point),
        },
        {
          id: 'interval',
          title: t('what-if.interval-title', 'Interval'),
          cell: (call) => describeEstimate(call, formatRatio) || '–',
        },
        { id: 'trust', title: t('capacity.trust', 'Trust'), cell: ({ trust }) => <TrustBadge trust={trust} /> },
      ]}
    />
  );
}
