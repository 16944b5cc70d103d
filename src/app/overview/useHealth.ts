import { useEffect, useState } from 'react';
import { lastValueFrom } from 'rxjs';
import { getBackendSrv } from '@grafana/runtime';
import { fetchErrorMessage } from '../fetchErrorMessage';

export type Health = { status: 'checking' } | { status: 'ok' | 'failed'; message: string };

/** What the backend of a data source says of itself and its sources. */
export function useHealth(uid: string): Health {
  const [health, setHealth] = useState<Health>({ status: 'checking' });
  useEffect(() => {
    let current = true;
    fetchHealth(uid).then((next) => current && setHealth(next));
    return () => {
      current = false;
    };
  }, [uid]);
  return health;
}

/** Grafana answers 400 with the same body where the check itself failed. */
async function fetchHealth(uid: string): Promise<Health> {
  const url = `/api/datasources/uid/${encodeURIComponent(uid)}/health`;
  try {
    const { data } = await lastValueFrom(getBackendSrv().fetch({ url, showErrorAlert: false }));
    return { status: 'ok', message: fetchErrorMessage(data) };
  } catch (error) {
    return { status: 'failed', message: fetchErrorMessage(error) };
  }
}
