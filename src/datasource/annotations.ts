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
import { queryTypes, type QueryTypeName } from '../registry';
import { verbatim } from '../ui';
import { translate } from './queryEditor/translate';
import type { ForesightQuery } from './types';

/** Query types whose answers can be drawn as annotations. */
export const annotationTypes = (Object.keys(queryTypes) as QueryTypeName[]).filter(
  (name) => 'annotation' in queryTypes[name]
);
const [defaultType] = annotationTypes;

/** Shows anomalies as regions with their reasons, or changepoints as lines. */
export function makeAnnotationSupport(
  getDefaultQuery: () => Partial<ForesightQuery>
): AnnotationSupport<ForesightQuery> {
  return {
    getDefaultQuery: () => ({ ...getDefaultQuery(), queryType: defaultType }) as Partial<ForesightQuery>,
    prepareQuery: ({ target }) => {
      const queryType = annotationTypes.find((type) => type === target?.queryType) ?? defaultType;
      // Queries of any type are handed around as one.
      return target && ({ ...target, queryType, output: chooseEvents(queryTypes[queryType]) } as ForesightQuery);
    },
    processEvents: (_annotation, frames) => of(frames.flatMap(toEvents)),
  };
}

/** The output that has a row per event: where none is called so, the usual one. */
function chooseEvents({ outputs }: QueryType): string {
  return 'events' in outputs ? 'events' : Object.keys(outputs)[0];
}

/** One annotation per row of a table of events; none of other frames. */
export function toEvents(frame: DataFrame): AnnotationEvent[] {
  const start = findField(frame, 'start');
  const end = findField(frame, 'end');
  const series = findField(frame, 'series') ?? findField(frame, 'services');
  const labels = readProvenance(frame)?.labels ?? {};
  return Array.from(start?.values ?? [], (time: number, row) => {
    // What goes on has no end.
    const timeEnd: number = end?.values[row] || time;
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
  const name = annotationTypes.find((type) => type === readProvenance(frame)?.kind) ?? defaultType;
  const { annotation }: Pick<QueryType, 'label' | 'annotation'> = queryTypes[name];
  return annotation ? translate(annotation) : '';
}

/** The event's own reason, or the levels before and after. */
function describe(frame: DataFrame, row: number): string {
  const reason: string | undefined = (findField(frame, 'reason') ?? findField(frame, 'headline'))?.values[row];
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
