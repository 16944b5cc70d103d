import React from 'react';
import { Stack } from '@grafana/ui';
import type { InsightFieldProps } from './insightFieldProps';
import { InsightLearningFields } from './InsightLearningFields';
import { InsightOutputField } from './InsightOutputField';
import { InsightServiceField } from './InsightServiceField';
import { InsightSignalFields } from './InsightSignalFields';
import { InsightSourceFields } from './InsightSourceFields';

interface Props extends InsightFieldProps {
  /** The choice of the query type. */
  typeField: React.ReactNode;
}

/** A query of services or of the signals of one: no source's own editor, for discovery finds what to ask. */
export function InsightQueryEditor({ typeField, ...fields }: Props) {
  return (
    <Stack direction="column" gap={1}>
      <Stack direction="row" gap={2} wrap="wrap">
        {typeField}
        <InsightServiceField {...fields} />
        {fields.model.queryType === 'signals' && <InsightSignalFields {...fields} />}
        <InsightOutputField {...fields} />
      </Stack>
      <Stack direction="row" gap={2} wrap="wrap">
        <InsightSourceFields {...fields} />
      </Stack>
      <InsightLearningFields {...fields} />
    </Stack>
  );
}
