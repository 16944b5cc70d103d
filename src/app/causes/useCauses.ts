import { useCallback, useEffect, useRef, useState } from 'react';
import { fetchErrorMessage } from '../fetchErrorMessage';
import { requestResource } from '../discovery/requestResource';
import type { Window } from './incidentWindow';
import type { CausesJson } from './ranking/causesJson';

export type Causes =
  | { status: 'idle' }
  | { status: 'running'; window: Window }
  | { status: 'ready'; window: Window; causes: CausesJson }
  | { status: 'failed'; window: Window; symptom?: string; message: string };

/**
 * Looks for the causes of one incident of a service at a time, seen in the kind of signal `symptom` where one is known; can be
 * cancelled, and ends with the page.
 */
export function useCauses(uid: string, service: string) {
  const [state, setState] = useState<Causes>({ status: 'idle' });
  const running = useRef<AbortController | undefined>(undefined);

  const cancel = useCallback(() => {
    running.current?.abort();
    setState({ status: 'idle' });
  }, []);

  const find = useCallback(
    async (window: Window, symptom?: string) => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      const settle = (next: Causes) => !controller.signal.aborted && setState(next);
      setState({ status: 'running', window });
      try {
        const { signal } = controller;
        const body = { service, symptom, ...window };
        const causes = await requestResource<CausesJson>({ uid, resource: 'causes', body, signal });
        settle({ status: 'ready', window, causes });
      } catch (error) {
        settle({ status: 'failed', window, symptom, message: fetchErrorMessage(error) });
      }
    },
    [uid, service]
  );

  useEffect(() => () => running.current?.abort(), []);
  return { state, find, cancel };
}
