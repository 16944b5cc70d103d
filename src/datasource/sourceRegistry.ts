import type { DataSourceApi } from '@grafana/data';
import { getDataSourceSrv } from '@grafana/runtime';

/** The data sources behind the allow-list, kept at hand: interpolation is synchronous, loading is not. */
export class SourceRegistry {
  private readonly loaded = new Map<string, DataSourceApi>();

  constructor(private readonly allowed: ReadonlySet<string>) {}

  /** The data source, if it was loaded before. */
  find(uid: string): DataSourceApi | undefined {
    return this.loaded.get(uid);
  }

  /** @throws where Grafana cannot load it, or the allow-list has no such Grafana data source. */
  async load(uid: string): Promise<DataSourceApi> {
    if (!this.allowed.has(uid)) {
      throw new Error(`The data source ${uid} is not among the allowed sources.`);
    }
    const source = await getDataSourceSrv().get(uid);
    this.loaded.set(uid, source);
    return source;
  }

  /** Loads what can be loaded; the backend reports the others by name when the query runs. */
  async preload(uids: string[]): Promise<void> {
    await Promise.allSettled([...new Set(uids)].filter((uid) => this.allowed.has(uid)).map((uid) => this.load(uid)));
  }
}
