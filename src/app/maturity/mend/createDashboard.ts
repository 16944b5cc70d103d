import { t } from '@grafana/i18n';
import { fetchErrorMessage } from '../../fetchErrorMessage';
import { asSignedInUser } from '../../rules/create/grafanaRequest';

export type CreatedDashboard = { status: 'created'; uid: string } | { status: 'failed'; message: string };

/** Creates a dashboard as the signed-in user; one of the same uid or title is never replaced. */
export async function createDashboard(json: Record<string, unknown>): Promise<CreatedDashboard> {
  try {
    const body = { dashboard: { ...json, id: null, version: 0 }, overwrite: false };
    const answer = await asSignedInUser({ method: 'POST', path: '/api/dashboards/db', body });
    const { uid, message } = Object(answer.body) as { uid?: unknown; message?: unknown };
    if (answer.status === 200 && typeof uid === 'string') {
      return { status: 'created', uid };
    }
    const said = typeof message === 'string' ? message : String(answer.status);
    const isForbidden = answer.status === 401 || answer.status === 403;
    return {
      status: 'failed',
      message: isForbidden
        ? t(
            'maturity.dashboard-forbidden',
            'Your role may not create dashboards there. Copy the JSON for somebody who may.'
          )
        : said,
    };
  } catch (error) {
    return { status: 'failed', message: fetchErrorMessage(error) };
  }
}
