import { readRules, type ImportedRule } from '../../src/alerts';
import { defaultLanguage, render } from '../../src/texts';
import { countReasons } from './countReasons';
import { evaluateExpressions } from './evaluateExpressions';
import type { Document } from './listDocuments';
import { share, type Measure } from './measure';

/** How many alerts of a folder of rule files can be read, and what a Prometheus with their metrics says of their expressions. */
export async function measureRules(
  documents: Document[],
  { url, time }: { url: string; time: number }
): Promise<Measure> {
  const read = documents.map(({ text }) => readRules(text));
  const rules = read.flatMap((one) => one.rules);
  const unread = read.flatMap((one) => one.unread);
  const exprs = rules.flatMap(readExpression);
  const evaluations = await evaluateExpressions(url, exprs, time);
  const outcomes = exprs.map((expr) => evaluations.get(expr));
  const count = (outcome: string) => outcomes.filter((one) => one?.outcome === outcome).length;
  const refused = outcomes.flatMap((one) => (one?.outcome === 'refused' ? [one.message] : []));
  const found = rules.length + unread.length;
  return {
    line: {
      part: 'alert rules',
      files: documents.length,
      found,
      usable: rules.length,
      share: share(rules.length, found),
      data: count('data'),
      empty: count('empty'),
      refused: count('refused'),
      'of Loki': rules.length - exprs.length,
    },
    reasons: [
      ...countReasons(unread.map(({ reason }) => render(reason, { language: defaultLanguage }))).map(
        ([reason, times]) => ({
          part: 'alert rules',
          what: 'unread',
          reason,
          times,
        })
      ),
      ...countReasons(refused).map(([reason, times]) => ({ part: 'alert rules', what: 'refused', reason, times })),
    ],
  };
}

function readExpression({ condition }: ImportedRule): string[] {
  return 'promql' in condition ? [condition.promql] : [];
}
