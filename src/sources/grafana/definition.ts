import { literal } from 'valibot';
import { strictObject } from '../../schema';
import { commonFields } from '../settings/sourceFields';
import type { SourceDefinition } from '../sourceDefinition';

/** A data source of this Grafana, asked through Grafana's own query API. */
export const grafana = {
  name: 'Grafana',
  settings: strictObject({ kind: literal('grafana'), ...commonFields }),
} satisfies SourceDefinition;
