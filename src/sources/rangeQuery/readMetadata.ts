import type { MetadataRequest } from '../../queries';
import type { Connection } from '../http/connection';
import { httpText } from '../http/httpRequest';
import { malformed } from '../http/sourceFailure';

/** What Prometheus and Loki say of their labels and series: the JSON of the answer below the path of their API. @throws SourceError */
export async function readMetadata(
  connection: Connection,
  prefix: string,
  { path, params, signal }: MetadataRequest
): Promise<unknown> {
  const text = await httpText(connection, {
    path: `${prefix}/${path}?${new URLSearchParams(params)}`,
    method: 'GET',
    signal,
  });
  try {
    return JSON.parse(text);
  } catch {
    throw malformed(connection, 'it is not JSON, or was cut off');
  }
}
