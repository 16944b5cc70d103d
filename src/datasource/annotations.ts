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
import { findField, readProvenance } from '../frames';
import type { QueryType } from '../queries';
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
  const start = findField(frame, 'start');
  const end = findField(frame, 'end');
  const series = findField(frame, 'series');
  const labels = readProvenance(frame)?.labels ?? {};
  return Array.from(start?.values ?? [], (time: number, row) => {
    const timeEnd: number = end?.values[row] ?? time;
    const name: string = series?.values[row] ?? '';
    return {
      time,
      timeEnd,
      isRegion: timeEnd > time,
      title: describeTitle(frame),
      // Grafana shows the text as HTML.
      text: textUtil.escapeHtml(`${name}: ${describe(frame, row)}`),
      tags: listTags(labels[name], findField(frame, 'kind')?.values[row]),
    };
  });
}

function describeTitle(frame: DataFrame): string {
  return readProvenance(frame)?.kind === 'changepoints'
    ? t('annotations.changepoint-title', 'New level')
    : t('annotations.title', 'Anomaly');
}

/** The event's own reason, or the levels before and after. */
function describe(frame: DataFrame, row: number): string {
  const reason: string | undefined = findField(frame, 'reason')?.values[row];
  return (
    reason ??
    t('annotations.changepoint', 'from {{before}} to {{after}}', {
      before: format(findField(frame, 'before'), row),
      after: format(findField(frame, 'after'), row),
      ...verbatim,
    })
  );
}

function format(field: Field | undefined, row: number): string {
  return field ? formattedValueToString(getValueFormat(field.config.unit ?? 'short')(field.values[row])) : '';
}

/** The kind and the labels, by which annotations can be told apart. */
function listTags(labels: Record<string, string> = {}, kind?: string): string[] {
  return [...(kind ? [kind] : []), ...Object.entries(labels).map(([name, value]) => `${name}:${value}`)];
}
