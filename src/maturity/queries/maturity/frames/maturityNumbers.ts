import { numberFrames, type Frame } from '../../../../frames';
import type { Assessment } from '../../../assessment';
import type { CheckResult } from '../../../check/check';
import { listScores, type ScoredRow } from '../../../check/listScores';
import type { InstrumentationResult } from '../../../instrumentation/instrumentationRule';
import { scoreInstrumentation } from '../../../instrumentation/scoreInstrumentation';
import type { MaturityLayout } from './maturityLayout';
import { selectRows } from './selectRows';

/** Numbers of one answer. */
const maxNumbers = 20_000;
const provenance = () => ({ kind: 'maturity' });

/** Level or score of the whole, of each team and of each service; none where nothing could be evaluated. */
export function levelNumbers(name: 'level' | 'score', given: Assessment, { query }: MaturityLayout): Frame[] {
  const services = listScores('service', given, query);
  const teams = query.service === '' ? listScores('team', given, query).filter(({ team }) => team !== '') : [];
  const rows = [...services, ...teams].slice(0, maxNumbers).map((row) => ({ ...row, one: nameOwner(row) }));
  return numberFrames(rows, { name, config: { decimals: 0 }, value: (row) => row[name] }, provenance);
}

function nameOwner({ service, team }: ScoredRow): { name: string; labels: Record<string, string> } {
  const labels = { ...(service !== '' && { service }), ...(team !== '' && { team }) };
  return { name: service || team || 'all', labels };
}

/** How much of each check is as it should be, of each service or of the whole. */
export function outcomeNumbers(results: readonly CheckResult[], { query }: MaturityLayout): Frame[] {
  const rows = selectRows(results, query)
    .slice(0, maxNumbers)
    .map(({ check, service, team, share }) => ({
      share,
      one: {
        name: [check, service].filter(Boolean).join(' '),
        labels: { check, ...(service !== '' && { service }), ...(team !== '' && { team }) },
      },
    }));
  return numberFrames(
    rows,
    { name: 'outcome', config: { unit: 'percentunit' }, value: ({ share }) => share },
    provenance
  );
}

/** The open score of each service, of the rules that could be evaluated. */
export function instrumentationNumbers(results: readonly InstrumentationResult[], { query }: MaturityLayout): Frame[] {
  const rows = scoreInstrumentation(results)
    .filter(({ service }) => query.service === '' || service === query.service)
    .slice(0, maxNumbers)
    .map((row) => ({ ...row, one: { name: row.service, labels: { service: row.service } } }));
  return numberFrames(rows, { name: 'instrumentationScore', config: {}, value: ({ score }) => score }, provenance);
}
