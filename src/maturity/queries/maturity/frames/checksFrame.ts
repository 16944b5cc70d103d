import { tableFrame, type Frame, type TableColumn } from '../../../../frames';
import { render, type Message } from '../../../../texts';
import type { Check, CheckResult } from '../../../check/check';
import { checks } from '../../../check/checks';
import { writeMends } from '../../../mend/writeMends';
import { limitRows } from './limitRows';
import type { MaturityLayout } from './maturityLayout';
import { selectRows } from './selectRows';

/** One row per check and service, level by level. */
export function checksFrame(results: readonly CheckResult[], layout: MaturityLayout): Frame {
  const rows = selectRows(results, layout.query);
  return limitRows(rows, layout, (shown) =>
    tableFrame(shown, listColumns(layout), { kind: 'maturity', part: 'checks', cutoff: layout.at })
  );
}

function listColumns({ language }: MaturityLayout): Array<TableColumn<CheckResult>> {
  const text = (message: Message | undefined) => (message ? render(message, { language }) : '');
  const describe = (part: 'title' | 'question' | 'why') => (row: CheckResult) => text(findCheck(row)?.[part]);
  return [
    { name: 'Level', role: 'level', type: 'number', decimals: 0, value: ({ level }) => level },
    { name: 'Check', role: 'title', type: 'string', value: describe('title') },
    { name: 'Service', role: 'service', type: 'string', value: ({ service }) => service },
    { name: 'Team', role: 'team', type: 'string', value: ({ team }) => team },
    { name: 'Outcome', role: 'outcome', type: 'string', value: ({ outcome }) => outcome },
    { name: 'Share', role: 'share', type: 'number', unit: 'percentunit', decimals: 0, value: ({ share }) => share },
    { name: 'Found', role: 'found', type: 'string', value: ({ found }) => text(found) },
    { name: 'Asked', role: 'asked', type: 'string', value: describe('question') },
    { name: 'Why', role: 'reason', type: 'string', value: describe('why') },
    { name: 'Weight', role: 'weight', type: 'number', value: ({ weight }) => weight },
    { name: 'Effort', role: 'effort', type: 'number', decimals: 0, value: ({ effort }) => effort },
    { name: 'Id', role: 'check', type: 'string', hidden: true, value: ({ check }) => check },
    { name: 'Group', role: 'group', type: 'string', hidden: true, value: ({ group }) => group },
    { name: 'Query', role: 'expr', type: 'string', hidden: true, value: ({ query }) => query?.expr ?? '' },
    { name: 'Source', role: 'source', type: 'string', hidden: true, value: ({ query }) => query?.source ?? '' },
    { name: 'Language', role: 'language', type: 'string', hidden: true, value: ({ query }) => query?.language ?? '' },
    { name: 'Mends', role: 'mends', type: 'string', hidden: true, value: ({ mends }) => writeMends(mends, language) },
  ];
}

const byId = new Map<string, Check>(checks.map((one) => [one.id, one]));

function findCheck({ check }: CheckResult): Check | undefined {
  return byId.get(check);
}
