import { tableFrame, type Frame, type TableColumn } from '../../../../frames';
import { createMessage, render } from '../../../../texts';
import type { InstrumentationResult } from '../../../instrumentation/instrumentationRule';
import { scoreInstrumentation, specifiedRules } from '../../../instrumentation/scoreInstrumentation';
import { limitRows } from './limitRows';
import type { MaturityLayout } from './maturityLayout';

/** One row per rule of the open score and service, with the score of the service and how much of the specification it covers. */
export function instrumentationFrame(
  results: readonly InstrumentationResult[],
  { query, language, at }: MaturityLayout
): Frame {
  const scores = new Map(scoreInstrumentation(results).map((one) => [one.service, one]));
  const rows = results.filter(({ service }) => query.service === '' || service === query.service);
  const describeCoverage = (service: string) =>
    render(
      createMessage('instrumentation.partial', { count: scores.get(service)?.evaluated ?? 0, all: specifiedRules }),
      { language }
    );
  const columns: Array<TableColumn<InstrumentationResult>> = [
    { name: 'Service', role: 'service', type: 'string', value: ({ service }) => service },
    { name: 'Rule', role: 'rule', type: 'string', value: ({ rule }) => rule },
    { name: 'Asked', role: 'title', type: 'string', value: ({ title }) => render(title, { language }) },
    { name: 'Outcome', role: 'outcome', type: 'string', value: ({ outcome }) => outcome },
    { name: 'Impact', role: 'impact', type: 'string', value: ({ impact }) => impact },
    { name: 'Found', role: 'found', type: 'string', value: ({ found }) => render(found, { language }) },
    {
      name: 'Score',
      role: 'score',
      type: 'number',
      decimals: 0,
      value: ({ service }) => scores.get(service)?.score,
    },
    { name: 'Coverage', role: 'coverage', type: 'string', value: ({ service }) => describeCoverage(service) },
    { name: 'Query', role: 'expr', type: 'string', hidden: true, value: (row) => row.query?.expr ?? '' },
    { name: 'Source', role: 'source', type: 'string', hidden: true, value: (row) => row.query?.source ?? '' },
    { name: 'Language', role: 'language', type: 'string', hidden: true, value: (row) => row.query?.language ?? '' },
  ];
  return limitRows(rows, { language }, (shown) =>
    tableFrame(shown, columns, { kind: 'maturity', part: 'instrumentation', cutoff: at })
  );
}
