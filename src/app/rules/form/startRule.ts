import { getDataSourceSrv, locationService } from '@grafana/runtime';
import type { RuleSpec } from '../../../alerts';
import type { DataSourceSettings } from '../../../sources';
import { defaultLanguage } from '../../../texts';
import { parseLinkedQuery } from '../../deepLink';
import { newRule, readDraft } from './draft';
import { findUserLanguage } from '../../../ui';
import { linkedRule } from './linkedRule';

/** The rule that the address holds, or one over the query that it links to; an empty one else. */
export function startRule(foresight: string[]): RuleSpec {
  const [first] = foresight;
  const { rule: text, ...search } = locationService.getSearchObject();
  const linked = parseLinkedQuery(search);
  const draft = readDraft(text);
  if (draft) {
    return { ...draft, foresight: foresight.includes(draft.foresight) ? draft.foresight : first };
  }
  const surroundings = { foresight: first, scrapeInterval: linked && readScrapeInterval(linked.source, first) };
  const rule = linked ? linkedRule(linked, surroundings) : newRule(first);
  const language = findUserLanguage();
  return language === defaultLanguage ? rule : { ...rule, language };
}

/** How far apart a source is scraped, by its settings in Grafana or those that Foresight has of it. */
function readScrapeInterval(uid: string, foresight: string): string | undefined {
  const read = (of: string) =>
    (getDataSourceSrv().getInstanceSettings(of)?.jsonData ?? {}) as DataSourceSettings & { timeInterval?: string };
  const direct = read(foresight).sources?.find((source) => source.uid === uid);
  return direct?.scrapeInterval ?? read(uid).timeInterval;
}
