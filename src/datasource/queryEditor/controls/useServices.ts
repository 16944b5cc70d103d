import { useEffect, useState } from 'react';
import type { ForesightDataSource } from '../../datasource';

/** Names of the services that can be asked for; those found so far. */
export interface KnownServices {
  names: string[];
  loading: boolean;
  /** Why none could be found. */
  error?: string;
}

/** The services that discovery finds in these sources; asked anew when another source is chosen. */
export function useServices(
  datasource: ForesightDataSource,
  { metrics, logs }: { metrics: string; logs: string }
): KnownServices {
  const [known, setKnown] = useState<KnownServices & { of: string }>();
  const of = JSON.stringify([datasource.uid, metrics, logs]);
  useEffect(() => {
    let current = true;
    const sources = { metrics: metrics || undefined, logs: logs || undefined };
    findServices(datasource, sources).then((found) => current && setKnown({ ...found, of }));
    return () => {
      current = false;
    };
  }, [datasource, metrics, logs, of]);
  return known?.of === of ? known : { names: [], loading: true };
}

async function findServices(datasource: ForesightDataSource, sources: object): Promise<KnownServices> {
  try {
    const { services } = await datasource.getResource<{ services: Array<{ name: string }> }>('discovery', sources);
    return { names: services.map(({ name }) => name), loading: false };
  } catch (error) {
    const { data, message } = error as { data?: { error?: string }; message?: string };
    return { names: [], loading: false, error: data?.error ?? message ?? String(error) };
  }
}
