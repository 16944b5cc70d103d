import type { DiscoveredService } from '../../../insight';
import { createMessage, type Message } from '../../../texts';
import type { Check, Finding, ShownQuery } from '../../check/check';
import { fail, grade, pass, unknown } from '../../check/findings';
import { mendServiceGraph, mendTraceLinks } from '../../mend/traceMends';
import type { Evidence } from '../../reading/evidence';
import type { Known } from '../../reading/known';
import { spanMetricsExpr, traceLinesExprs } from '../../reading/telemetry/readTraceSigns';

/** Does a way lead from metrics or logs of each service to its traces? */
export const tracesJoined: Check = {
  id: 'traces-joined',
  group: 'unified',
  title: createMessage('check.traces-joined', {}),
  question: createMessage('check.traces-joined-asked', {}),
  why: createMessage('check.traces-joined-why', {}),
  perService: true,
  assess: (evidence) => evidence.discovery.services.map((service) => assessService(service, evidence)),
};

function assessService(service: DiscoveredService, { telemetry: { traces }, sources, settings }: Evidence): Finding {
  const { name } = service;
  const named = { service: name, query: showTraces(service, sources) };
  const count = (known: Known<ReadonlyMap<string, number>>) => (known.ok ? (known.value.get(name) ?? 0) : 0);
  const [lines, exemplars] = [count(traces.logs), count(traces.exemplars)];
  if (lines > 0 || exemplars > 0) {
    const counts = { lines: { figure: lines }, exemplars: { figure: exemplars } };
    return pass(createMessage('check.traces-joined-good', counts), named);
  }
  const links = mendTraceLinks({ metrics: sources.metrics.uid, traces: settings.traces });
  if (traces.spanMetrics.ok && traces.spanMetrics.value.has(name)) {
    return grade(0.5, createMessage('check.traces-joined-spans', {}), { ...named, mends: [links] });
  }
  const why = findUnread([traces.logs, traces.exemplars, traces.spanMetrics]);
  return why
    ? unknown(createMessage('check.traces-joined-unknown', { reason: why }), named)
    : fail(createMessage('check.traces-joined-bad', {}), { ...named, mends: [mendServiceGraph(), links] });
}

/** Why it is not known that there are none. */
function findUnread(pieces: ReadonlyArray<Known<unknown>>): Message | undefined {
  const [first] = pieces.flatMap((one) => (one.ok ? [] : [one.why]));
  return first;
}

function showTraces({ signals }: DiscoveredService, { metrics, logs }: Evidence['sources']): ShownQuery {
  const stream = logs && signals.find(({ rule }) => rule.kind === 'logs');
  return stream
    ? { source: logs.uid, language: 'logql', expr: traceLinesExprs({ match: stream.match, by: stream.labels.name })[0] }
    : { source: metrics.uid, language: 'promql', expr: spanMetricsExpr };
}
