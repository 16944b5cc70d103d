import { createMessage } from '../../../texts';
import type { Check, Finding } from '../../check/check';
import { fail, notApplicable, pass, unknown } from '../../check/findings';
import { mendServiceGraph } from '../../mend/traceMends';

/** Metrics of calls that discovery goes by. */
const edgesExpr =
  'count by (client, server, source_workload, destination_workload) ({__name__=~"traces_service_graph_request_total|istio_requests_total"})';

/** Is it known who calls whom? */
export const serviceGraph: Check = {
  id: 'service-graph',
  group: 'unified',
  title: createMessage('check.service-graph', {}),
  question: createMessage('check.service-graph-asked', {}),
  why: createMessage('check.service-graph-why', {}),
  perService: true,
  assess({ discovery: { services, dependencies, failures }, sources }) {
    const source = sources.metrics.uid;
    const query = { source, language: 'promql' as const, expr: edgesExpr };
    const failure = failures.find(({ language }) => language === 'promql');
    const called = new Set(dependencies.flatMap(({ caller, callee }) => [caller, callee]));
    return services.map(({ name, signals }): Finding => {
      const named = { service: name, query };
      const calls = dependencies.filter(({ caller, callee }) => caller === name || callee === name).length;
      if (called.has(name)) {
        return pass(createMessage('check.service-graph-good', { count: calls }), named);
      }
      if (failure) {
        return unknown(createMessage('maturity.unread', { reason: failure.message }), named);
      }
      if (!signals.some(({ rule }) => rule.kind === 'rate')) {
        return notApplicable(createMessage('check.service-graph-no-requests', {}), named);
      }
      const found = dependencies.length === 0 ? 'check.service-graph-none' : 'check.service-graph-bad';
      return fail(createMessage(found, {}), { ...named, mends: [mendServiceGraph()] });
    });
  },
};
