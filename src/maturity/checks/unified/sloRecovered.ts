import { parseDuration } from '../../../queries';
import { resolveName } from '../../../insight';
import { createMessage } from '../../../texts';
import type { Check, Finding } from '../../check/check';
import { grade, notApplicable, pass, unknown, whenKnown } from '../../check/findings';
import type { Evidence } from '../../reading/evidence';
import type { SloHistory } from '../../reading/telemetry/telemetryEvidence';
import { showSeries } from '../showQuery';
import { followBudget } from './followBudget';

/** An objective that is missed now is never passed. */
const maxMissedShare = 0.94;

/** Are objectives kept, or kept again after they were missed? */
export const sloRecovered: Check = {
  id: 'slo-recovered',
  group: 'unified',
  title: createMessage('check.slo-recovered', {}),
  question: createMessage('check.slo-recovered-asked', {}),
  why: createMessage('check.slo-recovered-why', {}),
  perService: true,
  assess(evidence) {
    if (evidence.slos.length === 0) {
      return [notApplicable(createMessage('check.slo-recovered-none', {}))];
    }
    return whenKnown(evidence.telemetry.sloHistory, (history) =>
      evidence.slos.map((slo) => assessSlo(slo, history, evidence))
    );
  },
};

function assessSlo(
  { service: written, objective, window }: Evidence['slos'][number],
  history: ReadonlyMap<string, SloHistory>,
  { discovery, sources, range }: Evidence
): Finding {
  const found = resolveName(written, discovery);
  const service = 'name' in found ? found.name : '';
  const known = history.get(service);
  const member = discovery.services.find(({ name }) => name === service);
  const query = member && showSeries(member, { source: sources.metrics.uid, kinds: ['errors'] });
  const named = { service, query };
  if (!known) {
    return unknown(createMessage('check.slo-recovered-unread', { service: written }), named);
  }
  const { keptShare, left } = followBudget(known, { objective, window: parseDuration(window, 'window'), range });
  if (Number.isNaN(left)) {
    return unknown(createMessage('check.slo-recovered-unread', { service: written }), named);
  }
  const values = {
    left: { figure: left, unit: 'percentunit' },
    kept: { figure: keptShare, unit: 'percentunit' },
    objective: { figure: objective, unit: 'percentunit' },
  };
  if (left >= 0) {
    const text = keptShare < 1 ? 'check.slo-recovered-again' : 'check.slo-recovered-good';
    return pass(createMessage(text, values), named);
  }
  const missed = createMessage('check.slo-recovered-missed', values);
  const title = createMessage('mend.look-at-service', {});
  const mends = [{ kind: 'page' as const, page: 'service', query: { 'var-service': service }, title }];
  return grade(Math.min(maxMissedShare, keptShare), missed, { ...named, mends });
}
