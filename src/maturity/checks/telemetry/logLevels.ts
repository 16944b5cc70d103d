import { createMessage } from '../../../texts';
import type { Check, Finding } from '../../check/check';
import { grade, notApplicable, whenKnown } from '../../check/findings';
import { mendLevels } from '../../mend/logMends';
import type { Evidence } from '../../reading/evidence';
import { levelLabels } from '../../reading/telemetry/readLogLines';
import type { LogLines } from '../../reading/telemetry/telemetryEvidence';

/** Have lines a level? */
export const logLevels: Check = {
  id: 'log-levels',
  group: 'telemetry',
  title: createMessage('check.log-levels', {}),
  question: createMessage('check.log-levels-asked', {}),
  why: createMessage('check.log-levels-why', {}),
  perService: true,
  assess: (evidence) => whenKnown(evidence.telemetry.logs, (logs) => assessAll(logs, evidence)),
};

function assessAll({ services }: LogLines, { discovery, sources }: Evidence): Finding[] {
  return discovery.services.map(({ name, signals }) => {
    const { lines, withLevel } = services.get(name) ?? { lines: 0, withLevel: 0 };
    if (lines === 0) {
      return notApplicable(createMessage('check.log-levels-none', {}), { service: name });
    }
    const match = signals.find(({ rule }) => rule.kind === 'logs')?.match;
    const expr = `sum by (${levelLabels.join(', ')}) (count_over_time({${match ?? 'service_name=~".+"'}}[1h]))`;
    const share = withLevel / lines;
    const found = createMessage('check.log-levels-found', { share: { figure: share, unit: 'percentunit' } });
    const query = { source: sources.logs?.uid ?? '', language: 'logql' as const, expr };
    return grade(share, found, { service: name, query, mends: share < 1 ? [mendLevels()] : [] });
  });
}
