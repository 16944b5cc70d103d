import { useEffect, useState } from 'react';
import { lastValueFrom } from 'rxjs';
import { getBackendSrv } from '@grafana/runtime';
import { fetchErrorMessage } from '../fetchErrorMessage';
import { resourceUrl } from './resource';

export interface RuleSource {
  uid: string;
  name: string;
  kind: string;
}

export type Sources =
  { status: 'loading' } | { status: 'ready'; sources: RuleSource[] } | { status: 'failed'; message: string };

/** The sources that a Foresight data source may ask. */
export function useSources(foresight: string): Sources {
  const [answer, setAnswer] = useState<{ foresight: string; sources: Sources }>();
  useEffect(() => {
    let current = true;
    readSources(foresight).then((sources) => current && setAnswer({ foresight, sources }));
    return () => {
      current = false;
    };
  }, [foresight]);
  return answer?.foresight === foresight ? answer.sources : { status: 'loading' };
}

async function readSources(foresight: string): Promise<Sources> {
  try {
    const url = resourceUrl(foresight, 'sources');
    const { data } = await lastValueFrom(
      getBackendSrv().fetch<{ sources: RuleSource[] }>({ url, showErrorAlert: false })
    );
    return { status: 'ready', sources: data.sources };
  } catch (error) {
    return { status: 'failed', message: fetchErrorMessage(error) };
  }
}
