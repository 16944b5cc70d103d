import type { TableColumn } from '../../../../frames';
import { render, type Message } from '../../../../texts';
import type { AssessedResource, LimitRunway } from '../../../assess/assessment';
import type { LayoutOptions } from './layoutOptions';

/** Whose a row is: service or node, kind of signal and part, with the unit of its values. */
export function subjectColumns<Row>(find: (row: Row) => AssessedResource): Array<TableColumn<Row>> {
  const resource = (row: Row) => find(row).resource;
  return [
    {
      name: 'Service',
      role: 'service',
      type: 'string',
      value: (row) => (resource(row).isNode ? '' : resource(row).subject),
    },
    { name: 'Node', role: 'node', type: 'string', value: (row) => (resource(row).isNode ? resource(row).subject : '') },
    { name: 'Signal', role: 'signal', type: 'string', value: (row) => resource(row).rule.kind },
    { name: 'Resource', role: 'resource', type: 'string', value: (row) => resource(row).part },
    { name: 'Unit', role: 'unit', type: 'string', hidden: true, value: (row) => resource(row).unit },
  ];
}

/** When a limit is reached, in seconds, and how probably it is within the horizon; empty where it is not. */
export function runwayColumns<Row>(find: (row: Row) => LimitRunway | undefined): Array<TableColumn<Row>> {
  const seconds = (value: number | undefined) => (value === undefined || value === Infinity ? NaN : value);
  return [
    {
      name: 'Earliest (10 %)',
      role: 'p10',
      type: 'number',
      unit: 's',
      decimals: 0,
      value: (row) => seconds(find(row)?.p10),
    },
    {
      name: 'Reached in',
      role: 'p50',
      type: 'number',
      unit: 's',
      decimals: 0,
      value: (row) => seconds(find(row)?.p50),
    },
    {
      name: 'Latest (90 %)',
      role: 'p90',
      type: 'number',
      unit: 's',
      decimals: 0,
      value: (row) => seconds(find(row)?.p90),
    },
    {
      name: 'Probability',
      role: 'probability',
      type: 'number',
      unit: 'percentunit',
      value: (row) => find(row)?.probability,
    },
  ];
}

/** What a panel and a rule need to look at the same. */
export function queryColumns<Row>(
  find: (row: Row) => AssessedResource,
  { sources }: LayoutOptions
): Array<TableColumn<Row>> {
  return [
    { name: 'Query', role: 'expr', type: 'string', hidden: true, value: (row) => find(row).resource.expr },
    { name: 'Source', role: 'source', type: 'string', hidden: true, value: () => sources.metrics.uid },
  ];
}

/** A number of a role. */
export function numberColumn<Row>(
  name: string,
  role: NonNullable<TableColumn<Row>['role']>,
  value: (row: Row) => number | undefined
): TableColumn<Row> {
  return { name, role, type: 'number', value };
}

/** A message as a text; nothing where there is none. */
export function reasonColumn<Row>(
  find: (row: Row) => Message | undefined,
  { language }: LayoutOptions
): TableColumn<Row> {
  const text = (found: Message | undefined) => (found ? render(found, { language }) : '');
  return { name: 'Reason', role: 'reason', type: 'string', value: (row) => text(find(row)) };
}
