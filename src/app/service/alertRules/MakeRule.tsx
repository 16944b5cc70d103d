import React from 'react';
import { t } from '@grafana/i18n';
import { LinkButton } from '@grafana/ui';
import type { Reason } from '../../../insight';
import { appPages } from '../../routes';
import type { KnownService } from '../knownService';
import type { PlannedPanel } from '../panelPlan';
import { linkToSignal } from '../signalPanel';

interface Props {
  known: KnownService;
  /** Why the service is not well, the gravest first. */
  reasons: Reason[];
}

/** A link to a new alert rule over the signal that is in trouble, or else over the first there is; nothing without signals. */
export function MakeRule({ known, reasons }: Props) {
  const panel = chooseSignal(known, reasons);
  return panel ? (
    <LinkButton size="sm" icon="bell" variant="secondary" href={appPages.rules(linkToSignal(panel, known))}>
      {t('service.make-rule', 'Make an alert rule')}
    </LinkButton>
  ) : null;
}

function chooseSignal({ plan }: KnownService, reasons: Reason[]): PlannedPanel | undefined {
  const panels = [...plan.requests, ...plan.saturation, ...plan.logs];
  const troubled = reasons.flatMap(({ signal }) =>
    panels.filter(({ kind, names }) => kind === signal.kind && names.includes(signal.subject))
  );
  return troubled[0] ?? panels[0];
}
