import { t } from '@grafana/i18n';
import { verbatim } from '../../../ui';
import { newRule } from '../../rules/form/draft';
import { pickLearning } from '../modelsQuery';
import type { QueryObject } from '../read/modelRows';

/**
 * Parameters of the address of the form of rules, with one that fires where the forecasts of a query are not any more what they
 * say; undefined where the query names no source.
 */
export function draftWatch(
  saved: QueryObject,
  { foresight, title }: { foresight: string; title: string }
): { rule: string } | undefined {
  const { uid } = Object(saved.source) as { uid?: unknown };
  if (typeof uid !== 'string' || typeof saved.query !== 'object') {
    return undefined;
  }
  const { name: _, source: __, learning: ___, ...common } = newRule(foresight, uid);
  const rule = {
    ...common,
    kind: 'modelQuality',
    name: t('models.rule-name', '{{title}}: forecast no longer fits', { title, ...verbatim }),
    source: { uid, query: saved.query },
    learning: pickLearning(saved),
  };
  return { rule: JSON.stringify(rule) };
}
