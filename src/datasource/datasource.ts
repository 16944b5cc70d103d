import { from, switchMap, type Observable } from 'rxjs';
import type {
  AdHocVariableFilter,
  CoreApp,
  DataQueryRequest,
  DataQueryResponse,
  DataSourceApi,
  DataSourceGetTagKeysOptions,
  DataSourceGetTagValuesOptions,
  DataSourceInstanceSettings,
  MetricFindValue,
  ScopedVars,
} from '@grafana/data';
import { DataSourceWithBackend, getTemplateSrv } from '@grafana/runtime';
import type { DataQuery } from '@grafana/schema';
import { defaultQuery } from '../queries';
import { isDirect } from '../sources';
import { findUserLanguage } from '../ui';
import { listAllowedSources, type AllowedSource } from './allowedSources';
import { makeAnnotationSupport } from './annotations';
import { importQueries } from './importQueries';
import { readComposedQuery } from './composedQuery';
import { interpolateQuery, replaceStrings } from './interpolate';
import { SourceRegistry } from './sourceRegistry';
import { readVariable, type Discovered } from './variables';
import type { ForesightOptions, ForesightQuery } from './types';

/** The data source in the browser: the backend answers its queries, the sources' own data sources help to write them. */
export class ForesightDataSource extends DataSourceWithBackend<ForesightQuery, ForesightOptions> {
  override annotations = makeAnnotationSupport(() => this.getDefaultQuery());
  readonly sources: SourceRegistry;
  private readonly settings: ForesightOptions;

  constructor(instance: DataSourceInstanceSettings<ForesightOptions>) {
    super(instance);
    this.settings = instance.jsonData;
    // Its own uid is left out: a data source that embedded itself would never end.
    const usable = (this.settings.sources ?? []).filter(({ kind, uid }) => !isDirect(kind) && uid !== instance.uid);
    this.sources = new SourceRegistry(new Set(usable.map(({ uid }) => uid)));
  }

  /** The allow-list: read anew each time, because Grafana's data sources come and go. */
  allowedSources(): AllowedSource[] {
    return listAllowedSources(this.settings.sources).filter(({ uid }) => uid !== this.uid);
  }

  override getDefaultQuery(_app?: CoreApp): Partial<ForesightQuery> {
    const first = this.allowedSources().find(({ exists }) => exists);
    // Grafana lays this under every query, of whatever type: what depends on the type is left to the reader of the query.
    const { version, queryType, query } = defaultQuery;
    return { version, queryType, query, source: { uid: first?.uid ?? '' } };
  }

  override filterQuery(query: ForesightQuery): boolean {
    if (query.hide) {
      return false;
    }
    const composed = readComposedQuery(query);
    if (composed) {
      return composed.isComplete;
    }
    if (!query.source?.uid || !query.query) {
      return false;
    }
    const source = this.sources.find(query.source.uid);
    if (source?.filterQuery) {
      return source.filterQuery({ ...query.query, refId: query.refId });
    }
    const { expr } = query.query;
    return typeof expr === 'string' ? expr.trim() !== '' : Object.keys(query.query).length > 0;
  }

  override query(request: DataQueryRequest<ForesightQuery>): Observable<DataQueryResponse> {
    const uids = request.targets.map(({ source }) => source?.uid ?? '');
    const language = findUserLanguage();
    // Said with each query and never saved: the answer's texts are for whoever asks.
    const targets = request.targets.map((target) => ({ ...target, language }));
    return from(this.sources.preload(uids)).pipe(switchMap(() => super.query({ ...request, targets })));
  }

  override applyTemplateVariables(
    query: ForesightQuery,
    scopedVars: ScopedVars,
    filters?: AdHocVariableFilter[]
  ): ForesightQuery {
    if (readComposedQuery(query)) {
      return replaceStrings(query, (text) => getTemplateSrv().replace(text, scopedVars));
    }
    const source = this.sources.find(query.source?.uid ?? '');
    return interpolateQuery(query, { templates: getTemplateSrv(), scopedVars, filters, source });
  }

  /** Values of template variables: "services()" or "signals(<service>)". */
  override async metricFindQuery(query: string, options?: { scopedVars?: ScopedVars }): Promise<MetricFindValue[]> {
    const text = getTemplateSrv().replace(query, options?.scopedVars);
    return readVariable(text, () => this.getResource<Discovered>('discovery', { language: findUserLanguage() }));
  }

  override getQueryDisplayText(model: ForesightQuery): string {
    const composed = readComposedQuery(model);
    if (composed) {
      return composed.text;
    }
    const { source, query } = model;
    const inner = { ...query, refId: '' };
    const text = this.sources.find(source?.uid ?? '')?.getQueryDisplayText?.(inner);
    return text ?? (typeof query?.expr === 'string' ? query.expr : JSON.stringify(query ?? {}));
  }

  override async importQueries(queries: DataQuery[], origin: DataSourceApi): Promise<ForesightQuery[]> {
    return importQueries(queries, origin, this.allowedSources());
  }

  override async getTagKeys(options: DataSourceGetTagKeysOptions<ForesightQuery>): Promise<MetricFindValue[]> {
    const source = await this.filterableSource(options.queries);
    return readTags(await source?.getTagKeys?.({ ...options, queries: undefined }));
  }

  override async getTagValues(options: DataSourceGetTagValuesOptions<ForesightQuery>): Promise<MetricFindValue[]> {
    const source = await this.filterableSource(options.queries);
    return readTags(await source?.getTagValues?.({ ...options, queries: undefined }));
  }

  /** The source that suggests ad-hoc filters: that of the first query, otherwise the first allowed one. */
  private async filterableSource(queries: ForesightQuery[] = []): Promise<DataSourceApi | undefined> {
    const first = this.allowedSources().find(({ kind, exists }) => !isDirect(kind) && exists);
    const uid = queries.find(({ source }) => source?.uid)?.source.uid ?? first?.uid ?? '';
    await this.sources.preload([uid]);
    return this.sources.find(uid);
  }
}

function readTags(answer: MetricFindValue[] | { data?: MetricFindValue[] } | undefined): MetricFindValue[] {
  return Array.isArray(answer) ? answer : (answer?.data ?? []);
}
