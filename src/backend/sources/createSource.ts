import { createMessage } from '../../texts';
import { SourceError, type Source } from '../../queries';
import { clients, type AllowedSource } from '../../sources/clients';
import type { Settings } from '../settings';

/**
 * The source that a query names, from the allow-list of the settings.
 * @throws SourceError where it is not named, not allowed, or its settings are wrong.
 */
export function createSource(settings: Settings, uid: string): Source {
  const source = findSource(settings, uid);
  return clients[source.kind](source, settings);
}

function findSource(settings: Settings, uid: string): AllowedSource {
  if (uid === '') {
    throw new SourceError('unknown-source', createMessage('source.none-named', {}), 400);
  }
  const refused = settings.refused.get(uid);
  if (refused !== undefined) {
    throw new SourceError('misconfigured', createMessage('query.verbatim', { text: refused }), 400);
  }
  const source = settings.sources.get(uid);
  if (!source) {
    const allowed = { list: [...settings.sources.keys()] };
    const content = createMessage('source.not-allowed', { uid, name: settings.instanceName, allowed });
    throw new SourceError('not-allowed', content, 403);
  }
  return source;
}
