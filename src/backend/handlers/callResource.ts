import type { ResourceRequest, ResourceResponse } from '../protocol/messages';
import { readSettings } from '../settings';

/** Serves what the editors and the app ask for: `GET sources` lists the allowed sources, without secrets. */
export async function callResource(request: ResourceRequest): Promise<ResourceResponse> {
  const path = request.path.replace(/^\/+|\/+$/g, '');
  if (path !== 'sources') {
    return json(404, { error: `There is no resource "${path}". Known: sources.` });
  }
  if (request.method !== 'GET') {
    return json(405, { error: `"sources" is read with GET, not ${request.method}.` });
  }
  const instance = request.context.dataSource;
  if (!instance) {
    return json(400, {
      error: 'The request names no data source. Call it below /api/datasources/uid/<uid>/resources/.',
    });
  }
  const { sources } = readSettings(instance, request.context.grafanaConfig);
  return json(200, { sources: [...sources.values()].map(({ uid, name, kind }) => ({ uid, name, kind })) });
}

function json(status: number, body: unknown): ResourceResponse {
  return { status, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
}
