import { useEffect, useState } from 'react';
import type { DataSourceApi } from '@grafana/data';
import { errorMessage } from '../../../engine';
import type { SourceRegistry } from '../../sourceRegistry';

export type SourceState =
  { status: 'loading' } | { status: 'failed'; message: string } | { status: 'loaded'; source: DataSourceApi };

/** The data source behind an allowed uid, while and after it is loaded. */
export function useSource(registry: SourceRegistry, uid: string): SourceState {
  const [state, setState] = useState<SourceState>({ status: 'loading' });
  useEffect(() => {
    let current = true;
    const settle = (next: SourceState) => current && setState(next);
    registry.load(uid).then(
      (source) => settle({ status: 'loaded', source }),
      (error: unknown) => settle({ status: 'failed', message: errorMessage(error) })
    );
    return () => {
      current = false;
    };
  }, [registry, uid]);
  return state;
}
