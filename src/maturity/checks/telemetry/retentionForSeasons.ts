import { createMessage, type Message } from '../../../texts';
import type { Check, Finding } from '../../check/check';
import { grade, unknown, whenKnown } from '../../check/findings';
import { mendRetention } from '../../mend/scrapeMends';
import type { Evidence } from '../../reading/evidence';
import type { Retention } from '../../reading/telemetry/telemetryEvidence';

/** A week's cycle is told from noise by so many days. */
const neededDays = 28;

/** Are samples kept long enough to tell cycles of a week? */
export const retentionForSeasons: Check = {
  id: 'retention-for-seasons',
  group: 'telemetry',
  title: createMessage('check.retention', {}),
  question: createMessage('check.retention-asked', { days: neededDays }),
  why: createMessage('check.retention-why', {}),
  perService: false,
  assess: (evidence) => whenKnown(evidence.telemetry.retention, (retention) => [assessRetention(retention, evidence)]),
};

function assessRetention(retention: Retention, { sources, discovery, telemetry }: Evidence): Finding {
  const { days, kept } = retention;
  const { retentionExpr, targets } = telemetry;
  const query = { source: sources.metrics.uid, language: 'promql' as const, expr: retentionExpr };
  const isEmpty = discovery.services.length === 0 && !(targets.ok && targets.value.length > 0);
  if (days === 0 && isEmpty) {
    return unknown(createMessage('check.retention-none', {}), { query });
  }
  const isKept = kept !== undefined && kept >= neededDays;
  const mends = days >= neededDays || isKept ? [] : [mendRetention()];
  return grade(days / neededDays, describeRetention(retention), { query, mends });
}

function describeRetention({ days, kept, lookedFor }: Retention): Message {
  if (days >= lookedFor) {
    return createMessage('check.retention-long', { days });
  }
  if (kept === undefined) {
    return createMessage('check.retention-reach', { days, needed: neededDays });
  }
  const set = Math.round(kept);
  return kept >= neededDays && days < neededDays
    ? createMessage('check.retention-young', { days, kept: set })
    : createMessage('check.retention-kept', { days, kept: set, needed: neededDays });
}
