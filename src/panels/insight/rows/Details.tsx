import React from 'react';
import { dateTimeFormat } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Stack, Text } from '@grafana/ui';
import { describeReason, type Reason } from '../../../insight';
import type { FleetRow } from '../../../ui/fleet';
import { nameSignal, renderText } from '../../../ui/health';
import { describeAffected } from '../view/describe';
import type { ViewContext } from '../view/viewContext';

interface Props {
  row: FleetRow;
  context: ViewContext;
  /** How many the table has. */
  columns: number;
  className: string;
}

/** The newest anomalies that are listed. */
const mostEvents = 5;

/** All reasons of a service, the nodes it runs on, and what was unusual of late. */
export function Details({ row, context, columns, className }: Props) {
  const { cutoff, timeZone } = context;
  return (
    <div role="row" className={className}>
      <div role="cell" aria-colspan={columns}>
        <Stack direction="row" gap={4} wrap="wrap">
          <Reasons title={t('details.now', 'Now')} reasons={row.reasonsNow} cutoff={cutoff} />
          <Reasons title={context.ahead} reasons={row.reasonsAhead} cutoff={cutoff} />
          <div>
            <Text element="h4">{t('details.events', 'Anomalies in the range')}</Text>
            <ul>
              {row.events.length === 0 && <li>{t('details.none', 'None')}</li>}
              {row.events.slice(0, mostEvents).map((event, i) => (
                <li
                  key={i}
                >{`${dateTimeFormat(event.start, { timeZone })} ${nameSignal(event.signal)}: ${event.reason}`}</li>
              ))}
            </ul>
          </div>
          {row.affects.length > 0 && <div>{describeAffected(row.affects)}</div>}
          {row.kind === 'service' && row.nodes.length > 0 && (
            <div>
              <Text element="h4">{t('details.nodes', 'Runs on')}</Text>
              {row.nodes.join(', ')}
            </div>
          )}
        </Stack>
      </div>
    </div>
  );
}

function Reasons({ title, reasons, cutoff }: { title: string; reasons: Reason[]; cutoff: number }) {
  return (
    <div>
      <Text element="h4">{title}</Text>
      <ul>
        {reasons.length === 0 && <li>{t('details.nothing', 'Nothing unusual')}</li>}
        {reasons.map((reason, i) => (
          <li key={i}>{renderText(describeReason(reason, cutoff))}</li>
        ))}
      </ul>
    </div>
  );
}
