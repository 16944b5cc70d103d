import type { RuleSpec } from '../../../alerts';
import { appPages, grafanaPages } from '../../routes';
import { writeDraft } from '../../rules/form/draft';
import type { ReadMend } from '../read/mends';

/** Longer addresses are refused by servers and proxies. */
const maxLink = 8_000;

/** The page that mends a gap; undefined where it is mended by a dialog, or there is no such page. */
export function mendLink(foresight: string, mend: ReadMend): string | undefined {
  switch (mend.kind) {
    case 'rule': {
      const link = appPages.rules({ rule: writeDraft({ ...mend.spec, foresight } as unknown as RuleSpec) });
      return link.length <= maxLink ? link : appPages.rules();
    }
    case 'page':
      return pageLink(foresight, mend.page, mend.query);
    case 'dashboard':
      return mend.model === undefined && mend.uid !== '' ? grafanaPages.dashboard(mend.uid) : undefined;
    default:
      return undefined;
  }
}

function pageLink(foresight: string, page: string, query: Record<string, string>): string | undefined {
  if (page === 'service') {
    const { service = '', ...rest } = query;
    return appPages.service(service || (query['var-service'] ?? ''), { 'var-ds': foresight, ...rest });
  }
  if (page === 'dataSource') {
    return grafanaPages.editDataSource(foresight);
  }
  if (page === 'alertRules' || page === 'dashboards') {
    return grafanaPages[page]();
  }
  const known = Object.keys(appPages).find((name) => name === page) as
    Exclude<keyof typeof appPages, 'service'> | undefined;
  return known && appPages[known]({ 'var-ds': foresight, ...query });
}
