import React from 'react';
import {
  DataSourcePlugin,
  type DataSourceInstanceSettings,
  type MetricFindValue,
  type QueryEditorProps,
  type ScopedVars,
} from '@grafana/data';
import { DataSourceWithBackend, getTemplateSrv } from '@grafana/runtime';
import type { DataQuery } from '@grafana/schema';
import { TextArea } from '@grafana/ui';

interface MetricQuery extends DataQuery {
  expr: string;
  legendFormat?: string;
}

/** Prometheus and Loki in the browser, as much of them as dashboards need; the server asks them. */
class MetricDataSource extends DataSourceWithBackend<MetricQuery> {
  constructor(settings: DataSourceInstanceSettings) {
    super(settings);
    // No panel asks for finer steps than this.
    const { timeInterval } = settings.jsonData as { timeInterval?: string };
    this.interval = timeInterval || '15s';
  }

  override filterQuery(query: MetricQuery): boolean {
    return Boolean(query.expr) && !query.hide;
  }

  override applyTemplateVariables(query: MetricQuery, scopedVars: ScopedVars): MetricQuery {
    const templates = getTemplateSrv();
    const expr = templates.replace(query.expr, scopedVars, asPattern);
    return { ...query, expr, legendFormat: templates.replace(query.legendFormat, scopedVars) };
  }

  override interpolateVariablesInQueries(queries: MetricQuery[], scopedVars: ScopedVars): MetricQuery[] {
    return queries.map((query) => this.applyTemplateVariables(query, scopedVars));
  }

  /** Values of `label_values(metric, label)`, of what a query variable may ask the one form that is answered. */
  override async metricFindQuery(requested: string | { query?: string }, options?: { scopedVars?: ScopedVars }) {
    const text = typeof requested === 'string' ? requested : (requested.query ?? '');
    const [, selector, label] = /^label_values\((?:(.*),)?\s*(\w+)\s*\)$/.exec(text.trim()) ?? [];
    if (!label) {
      throw new Error(`This stand-in for Grafana reads label_values(metric, label) alone, not "${text}".`);
    }
    const chosen = getTemplateSrv().replace(selector ?? '', options?.scopedVars, asPattern);
    const params = chosen === '' ? {} : this.type === 'loki' ? { query: chosen } : { 'match[]': chosen };
    const { data } = await this.getResource(`label/${encodeURIComponent(label)}/values`, params);
    return (data as string[]).map((value): MetricFindValue => ({ text: value }));
  }
}

/** Several values become alternatives of a regular expression. */
function asPattern(value: string | string[]): string {
  return Array.isArray(value) ? `(${value.join('|')})` : String(value);
}

function MetricQueryEditor({ query, onChange, onRunQuery }: QueryEditorProps<MetricDataSource, MetricQuery>) {
  return (
    <TextArea
      aria-label="Expression"
      defaultValue={query.expr}
      rows={2}
      onBlur={({ currentTarget }) => {
        onChange({ ...query, expr: currentTarget.value });
        onRunQuery();
      }}
    />
  );
}

export const metricPlugin = new DataSourcePlugin<MetricDataSource, MetricQuery>(MetricDataSource).setQueryEditor(
  MetricQueryEditor
);
