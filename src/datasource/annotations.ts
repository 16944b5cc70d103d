import { of } from 'rxjs';
import {
  formattedValueToString,
  getValueFormat,
  textUtil,
  type AnnotationEvent,
  type AnnotationSupport,
  type DataFrame,
  type Field,
} from '@grafana/data';
import { t } from '@grafana/i18n';
import type { Provenance, QueryType, TableRole } from '../queries';
import { verbatim } from '../ui';
import type { ForesightQuery } from './types';

/** Query types whose answers can be drawn as annotations. */
export const annotationTypes: readonly QueryType[] = ['anomalies', 'changepoints'];

/** Shows anomalies as regions with their reasons, or changepoints as lines. */
export function makeAnnotationSupport(
  getDefaultQuery: () => Partial<ForesightQuery>
): AnnotationSupport<ForesightQuery> {
  return {
    getDefaultQuery: () => ({ ...getDefaultQuery(), queryType: 'anomalies' }),
    prepareQuery: ({ target }) => {
      const queryType = annotationTypes.find((type) => type === target?.queryType) ?? 'anomalies';
      return target && { ...target, queryType, output: 'events' };
    },
    processEvents: (_annotation, frames) => of(frames.flatMap(toEvents)),
  };
}

/** One annotation per row of a table of events; none of other frames. */
export function toEvents(frame: DataFrame): AnnotationEvent[] {
  const start = findRole(frame, 'start');
  const end = findRole(frame, 'end');
  const series = findRole(frame, 'series');
  const labels = provenanceOf(frame)?.labels ?? {};
  return Array.from(start?.values ?? [], (time: number, row) => {
    const timeEnd: number = end?.values[row] ?? time;
    const name: string = series?.values[row] ?? '';
    return {
      time,
      timeEnd,
      isRegion: timeEnd > time,
      title: titleOf(frame),
      // Grafana shows the text as HTML.
      text: textUtil.escapeHtml(`${name}: ${describe(frame, row)}`),
      tags: tagsOf(labels[name], findRole(frame, 'kind')?.values[row]),
    };
  });
}

function titleOf(frame: DataFrame): string {
  return provenanceOf(frame)?.kind === 'changepoints'
    ? t('annotations.changepoint-title', 'New level')
    : t('annotations.title', 'Anomaly');
}

/** The event's own reason, or the levels before and after. */
function describe(frame: DataFrame, row: number): string {
  const reason: string | undefined = findRole(frame, 'reason')?.values[row];
  return (
    reason ??
    t('annotations.changepoint', 'from {{before}} to {{after}}', {
      before: format(findRole(frame, 'before'), row),
      after: format(findRole(frame, 'after'), row),
      ...verbatim,
    })
  );
}

function format(field: Field | undefined, row: number): string {
  return field ? formattedValueToString(getValueFormat(field.config.unit ?? 'short')(field.values[row])) : '';
}

/** The kind and the labels, by which annotations can be told apart. */
function tagsOf(labels: Record<string, string> = {}, kind?: string): string[] {
  return [...(kind ? [kind] : []), ...Object.entries(labels).map(([name, value]) => `${name}:${value}`)];
}

function provenanceOf(frame: DataFrame): Provenance | undefined {
  return frame.meta?.custom?.foresight;
}

function findRole(frame: DataFrame, role: TableRole): Field | undefined {
  return frame.fields.find(({ config }) => config.custom?.foresightRole === role);
}
