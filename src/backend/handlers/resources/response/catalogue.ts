import type { ResourceRequest } from '../../../protocol/wire/messages';
import { readRequestSettings, type Answer, type ResourceDeps } from '../resource';

/** The catalogue as it was read: actions and engines, without secrets and addresses. */
export async function listCatalogue(request: ResourceRequest, deps: ResourceDeps): Promise<Answer> {
  const { response } = await readRequestSettings(request, deps);
  const engines = [...response.engines.values()].map(({ id, kind, ...rest }) => ({
    id,
    kind,
    ...('approves' in rest && { approves: rest.approves }),
  }));
  const actions = [...response.actions.values()].map(({ engine, ...action }) => ({ ...action, engine: engine.id }));
  return { status: 200, body: { stopped: response.stopped, freeze: response.freeze, engines, actions } };
}
