import { createMessage } from '../../../texts';
import type { Check, Finding } from '../../check/check';
import { fail, grade, notApplicable, pass, whenKnown } from '../../check/findings';
import { mendShipping } from '../../mend/logMends';
import type { Evidence } from '../../reading/evidence';
import type { LogLines } from '../../reading/telemetry/telemetryEvidence';
import { showSeries } from '../showQuery';

/** Are lines and metrics of one service known to be of one? */
export const logsJoined: Check = {
  id: 'logs-joined',
  group: 'unified',
  title: createMessage('check.logs-joined', {}),
  question: createMessage('check.logs-joined-asked', {}),
  why: createMessage('check.logs-joined-why', {}),
  perService: true,
  assess: (evidence) => whenKnown(evidence.telemetry.logs, (logs) => assessAll(logs, evidence)),
};

function assessAll({ services, unowned }: LogLines, { discovery, sources }: Evidence): Finding[] {
  const source = sources.logs?.uid ?? '';
  const all = unowned + [...services.values()].reduce((sum, { lines }) => sum + lines, 0);
  const ofServices = discovery.services.map((service): Finding => {
    const { name, signals } = service;
    const query = showSeries(service, { source, kinds: ['logs'] });
    if ((services.get(name)?.lines ?? 0) === 0) {
      return notApplicable(createMessage('check.log-levels-none', {}), { service: name });
    }
    return signals.some(({ rule }) => rule.language === 'promql')
      ? pass(createMessage('check.logs-joined-good', {}), { service: name, query })
      : fail(createMessage('check.logs-joined-bad', {}), { service: name, query, mends: [mendShipping(name)] });
  });
  const found = createMessage('check.logs-joined-unowned', { count: { figure: unowned }, all: { figure: all } });
  return [...ofServices, ...(unowned > 0 ? [grade(1 - unowned / all, found)] : [])];
}
