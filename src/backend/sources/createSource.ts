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
    throw new SourceError('unknown-source', 'The query names no source. Choose one in the query editor.', 400);
  }
  const refused = settings.refused.get(uid);
  if (refused !== undefined) {
    throw new SourceError('misconfigured', refused, 400);
  }
  const source = settings.sources.get(uid);
  if (!source) {
    const allowed = [...settings.sources.keys()].join(', ') || 'none';
    throw new SourceError(
      'not-allowed',
      `Source ${uid} is not among the sources that ${settings.instanceName} may ask (${allowed}). Choose one of them, or add it in the data source's settings.`,
      403
    );
  }
  return source;
}
