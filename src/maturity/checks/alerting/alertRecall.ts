import { createMessage, type Message } from '../../../texts';
import type { Check, Finding } from '../../check/check';
import { notApplicable, unknown } from '../../check/findings';
import type { Mend } from '../../check/mend';
import { draftRule } from '../../mend/draftRule';
import type { Evidence } from '../../reading/evidence';
import type { AlertHistory } from '../../reading/operation/history/alertHistory';
import type { PastIncident } from '../../reading/operation/pastIncident';
import { gradeAgainst } from '../gradeAgainst';
import { isAbout, overlaps } from './scoreEpisodes';

/** So many of what happened somebody was alerted of. */
export const minRecall = 0.9;
const maxDrafts = 2;

/** Did anybody hear of what happened from an alert? */
export const alertRecall: Check = {
  id: 'alert-recall',
  group: 'alerting',
  title: createMessage('check.recall', {}),
  question: createMessage('check.recall-asked', {}),
  why: createMessage('check.recall-why', {}),
  perService: true,
  assess: assessIncidents,
};

function assessIncidents(evidence: Evidence): Finding[] {
  const { history, incidents, rules } = evidence.operation;
  if (!incidents.ok || !history.ok) {
    return [unknown(incidents.ok ? (history as { why: Message }).why : incidents.why)];
  }
  if (incidents.value.length === 0) {
    return [notApplicable(createMessage('check.recall-none', {}))];
  }
  const seen = incidents.value.map((incident) => ({
    incident,
    isAlerted: isAlerted(incident, history.value, evidence),
  }));
  const services = [...new Set(incidents.value.flatMap((one) => (one.services.length === 0 ? [''] : one.services)))];
  const isSure = history.value.backtests.waiting === 0 && rules.ok && rules.value.missing.length === 0;
  return services.map((service) => {
    const own = seen.filter(({ incident }) =>
      service === '' ? incident.services.length === 0 : incident.services.includes(service)
    );
    return assessService(service, own, { evidence, isSure });
  });
}

function isAlerted(incident: PastIncident, history: AlertHistory, { ownerOf }: Evidence): boolean {
  return (
    incident.alertedAt !== undefined ||
    [...history.rules.values()].some(({ firings }) =>
      firings.some((firing) => overlaps(firing, incident) && isAbout(ownerOf(firing.labels) ?? '', incident))
    )
  );
}

function assessService(
  service: string,
  own: ReadonlyArray<{ incident: PastIncident; isAlerted: boolean }>,
  { evidence, isSure }: { evidence: Evidence; isSure: boolean }
): Finding {
  const missed = own.filter((one) => !one.isAlerted);
  const alerted = own.length - missed.length;
  const values = { alerted, count: own.length };
  if (missed.length === 0) {
    return gradeAgainst({ share: 1, target: minRecall }, createMessage('check.recall-good', { count: own.length }), {
      service,
    });
  }
  const [{ incident }] = missed;
  const found = createMessage('check.recall-bad', { ...values, title: incident.title, time: { time: incident.from } });
  const details = { service, mends: draftAlerts(service, evidence) };
  // A rule that was not backtested yet may have fired for it.
  return isSure
    ? gradeAgainst({ share: alerted / own.length, target: minRecall }, found, details)
    : unknown(createMessage('check.recall-perhaps', { ...values, title: incident.title }), details);
}

function draftAlerts(service: string, { discovery, sources }: Evidence): Mend[] {
  const signals = discovery.services.find(({ name }) => name === service)?.signals ?? [];
  return signals
    .filter(({ rule }) => rule.language === 'promql' && (rule.kind === 'errors' || rule.kind === 'duration'))
    .slice(0, maxDrafts)
    .map((signal) => ({ kind: 'rule', spec: draftRule(signal, { subject: service, source: sources.metrics.uid }) }));
}
