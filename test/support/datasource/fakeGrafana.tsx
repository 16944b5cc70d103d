import React from 'react';
import type { DataSourceApi, DataSourceInstanceSettings, QueryEditorProps, ScopedVars } from '@grafana/data';
import {
  setDataSourceSrv,
  setTemplateSrv,
  type DataSourceSrv,
  type GetDataSourceListFilters,
  type TemplateSrv,
} from '@grafana/runtime';
import type { SourceSettings } from '../../../src/sources';
import { ForesightDataSource } from '../../../src/datasource/datasource';
import type { ForesightOptions } from '../../../src/datasource/types';

// For tests alone: a Grafana with two data sources and a few variables, behind the real @grafana/runtime.

type FakeApi = Partial<DataSourceApi> & Record<string, unknown>;

const ownUid = 'foresight';

const instance = (uid: string, type: string, name: string) =>
  ({
    uid,
    type,
    name,
    access: 'proxy',
    readOnly: false,
    jsonData: {},
    meta: { id: type, metrics: true, info: { logos: { small: '', large: '' } } },
  }) as unknown as DataSourceInstanceSettings<ForesightOptions>;

/** An editor as data sources bring it: it shows the expression and changes it on every key. */
function FakeEditor({ query, onChange }: QueryEditorProps<DataSourceApi>) {
  const model = query as { refId: string; expr?: string };
  return (
    <input
      aria-label="Inner expression"
      value={model.expr ?? ''}
      onChange={(event) => onChange({ ...model, expr: event.currentTarget.value } as typeof query)}
    />
  );
}

const editable = (uid: string, type: string): FakeApi => ({
  uid,
  type,
  getRef: () => ({ uid, type }),
  components: { QueryEditor: FakeEditor as never },
});

/** Installs the fake; `apis` overrides what the data sources can do, an Error makes one fail to load. */
export function installFakeGrafana(apis: Record<string, FakeApi | Error> = {}): void {
  const instances = [
    instance('prom', 'prometheus', 'Prometheus'),
    instance('prom-2', 'prometheus', 'Second Prometheus'),
    instance('logs', 'loki', 'Loki'),
    instance(ownUid, 'foresight-predict-datasource', 'Foresight'),
  ];
  const find = (ref: unknown) => {
    const wanted = typeof ref === 'object' && ref !== null && 'uid' in ref ? ref.uid : ref;
    return instances.find(({ uid, name }) => uid === wanted || name === wanted);
  };
  const service: Pick<DataSourceSrv, 'get' | 'getList' | 'getInstanceSettings'> = {
    get: async (ref) => {
      const found = find(ref);
      const own = apis[found?.uid ?? ''];
      if (!found || own instanceof Error) {
        throw own ?? new Error(`Data source ${String(ref)} was not found`);
      }
      return { ...editable(found.uid, found.type), ...own } as DataSourceApi;
    },
    getList: ({ filter, type }: GetDataSourceListFilters = {}) =>
      instances.filter((one) => (type === undefined || one.type === type) && (filter?.(one) ?? true)),
    getInstanceSettings: find,
  };
  setDataSourceSrv(service as DataSourceSrv);
  setTemplateSrv({ replace, containsTemplate: (text = '') => text.includes('$') } as TemplateSrv);
}

const variables: Record<string, string> = { job: 'shop', ahead: '6h', ceiling: '100', cycles: '1d,1w' };

function replace(text = '', scopedVars: ScopedVars = {}): string {
  return text.replace(/\$\{?(\w+)\}?/g, (match, name) => scopedVars[name]?.value ?? variables[name] ?? match);
}

export const promSource: SourceSettings = { uid: 'prom', kind: 'grafana' };
export const secondPromSource: SourceSettings = { uid: 'prom-2', kind: 'grafana' };
export const lokiSource: SourceSettings = { uid: 'logs', kind: 'grafana' };
export const directSource: SourceSettings = { uid: 'mimir', kind: 'prometheus', name: 'Mimir', url: 'http://mimir' };

/** A Foresight data source with this allow-list. */
export function makeDataSource(sources: SourceSettings[]): ForesightDataSource {
  return new ForesightDataSource({
    ...instance(ownUid, 'foresight-predict-datasource', 'Foresight'),
    jsonData: { sources },
  });
}
