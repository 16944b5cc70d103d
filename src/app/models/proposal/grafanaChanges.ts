import { lastValueFrom } from 'rxjs';
import { t } from '@grafana/i18n';
import { getBackendSrv } from '@grafana/runtime';
import type { RuleSpec } from '../../../alerts';
import { asSignedInUser } from '../../rules/create/grafanaRequest';
import { collectRules } from '../../rules/existing/collectRules';
import { isOwnRule, listRuleUids } from '../../rules/existing/feedback/proposeFromFeedback';
import { readStoredRules } from '../../rules/existing/readStoredRules';
import type { Proposal } from '../read/modelRows';
import { changeQueries, listChanges } from './applyToDashboard';

/** The uid in a link to a rule or a dashboard; empty where it has none. */
export function readLinkedUid(link: string): string {
  const [, uid = ''] = /^\/(?:alerting\/grafana|d)\/([^/?]+)/.exec(link) ?? [];
  return decodeURIComponent(uid);
}

/**
 * The rule of a proposal with its change, for the form of rules. @throws Error where Grafana refuses, or where the rule was not
 * written by Foresight.
 */
export async function readChangedRule({ link, query, proposal }: Proposal, foresight: string): Promise<RuleSpec> {
  const text = await readStoredRules(asSignedInUser);
  const { rules } = collectRules([{ name: '', text, isStored: true }], foresight);
  const uid = readLinkedUid(link);
  const own = rules.map(({ rule }) => rule).filter(isOwnRule);
  const found = own.find((rule) => listRuleUids(rule).includes(uid));
  if (!found) {
    throw new Error(
      t(
        'models.not-own',
        'This rule was not written by Foresight, or was changed by hand. Copy the query, and change the rule in Grafana.'
      )
    );
  }
  const { spec } = found;
  const changed = Object.fromEntries(listChanges(query, proposal).map(({ field, after }) => [field, after]));
  return { ...spec, learning: { ...spec.learning, ...changed } } as RuleSpec;
}

/**
 * Writes the change of a proposal into its dashboard as the signed-in user; how many queries were changed. @throws what Grafana
 * answers where the user may not, or where somebody else has saved it meanwhile.
 */
export async function changeDashboard(change: Proposal): Promise<number> {
  const uid = readLinkedUid(change.link);
  const { dashboard, meta } = await send<{ dashboard: object; meta?: { folderUid?: string; provisioned?: boolean } }>(
    'GET',
    `/api/dashboards/uid/${encodeURIComponent(uid)}`
  );
  if (meta?.provisioned) {
    throw new Error(
      t('models.provisioned', 'This dashboard is provisioned from a file. Copy the query, and change it in that file.')
    );
  }
  const changed = changeQueries(dashboard, change);
  if (changed.count === 0) {
    throw new Error(
      t(
        'models.gone',
        'The dashboard does not have this query any more, or has it with variables. Copy the query, and change the panel.'
      )
    );
  }
  const message = t('models.version-message', 'Foresight: a better setting of a forecast');
  await send('POST', '/api/dashboards/db', {
    dashboard: changed.dashboard,
    folderUid: meta?.folderUid,
    message,
    overwrite: false,
  });
  return changed.count;
}

async function send<T>(method: string, url: string, body?: unknown): Promise<T> {
  const answer = getBackendSrv().fetch<T>({ method, url, data: body, showErrorAlert: false, showSuccessAlert: false });
  return (await lastValueFrom(answer)).data;
}
