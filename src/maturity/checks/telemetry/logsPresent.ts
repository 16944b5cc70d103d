import { escapeRegExp, quoted } from '../../../insight';
import { createMessage } from '../../../texts';
import type { Check, Finding, ShownQuery } from '../../check/check';
import { fail, pass, whenKnown } from '../../check/findings';
import { mendLogSource, mendShipping } from '../../mend/logMends';
import type { Evidence } from '../../reading/evidence';
import type { LogLines } from '../../reading/telemetry/telemetryEvidence';
import { showSeries } from '../showQuery';

/** Do services log? */
export const logsPresent: Check = {
  id: 'logs-present',
  group: 'telemetry',
  title: createMessage('check.logs-present', {}),
  question: createMessage('check.logs-present-asked', {}),
  why: createMessage('check.logs-present-why', {}),
  perService: true,
  assess: (evidence) =>
    whenKnown(evidence.telemetry.logs, (logs) => assessAll(logs, evidence), {
      mends: evidence.sources.logs ? [] : [mendLogSource()],
    }),
};

function assessAll({ services }: LogLines, { discovery, sources }: Evidence): Finding[] {
  const source = sources.logs?.uid ?? '';
  return discovery.services.map((service) => {
    const { name } = service;
    const lines = services.get(name)?.lines ?? 0;
    const query = showSeries(service, { source, kinds: ['logs'] }) ?? searchStreams(name, source);
    return lines > 0
      ? pass(createMessage('check.logs-present-good', { lines: { figure: lines } }), { service: name, query })
      : fail(createMessage('check.logs-present-bad', {}), { service: name, query, mends: [mendShipping(name)] });
  });
}

/** Streams that may be those of the service under another name. */
function searchStreams(name: string, source: string): ShownQuery {
  const last = name.split('/').pop() ?? name;
  const pattern = quoted(`(?i).*${escapeRegExp(last)}.*`);
  return { source, language: 'logql', expr: `sum by (service_name) (count_over_time({service_name=~${pattern}}[1h]))` };
}
