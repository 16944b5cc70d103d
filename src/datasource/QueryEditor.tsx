import React from 'react';
import type { QueryEditorProps } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, Button, Stack } from '@grafana/ui';
import { migrateQuery, type PredictiveQuery } from '../pipeline';
import type { ForesightDataSource } from './datasource';
import { AnomalyOptions } from './queryEditor/AnomalyOptions';
import { ForecastOptions } from './queryEditor/ForecastOptions';
import { LearningOptions } from './queryEditor/LearningOptions';
import { QueryTypeField } from './queryEditor/QueryTypeField';
import { SourcePicker } from './queryEditor/SourcePicker';
import { SourceQueryEditor } from './queryEditor/SourceQueryEditor';
import type { ForesightOptions, ForesightQuery } from './types';

export type EditorProps = QueryEditorProps<ForesightDataSource, ForesightQuery, ForesightOptions> & {
  /** Present where the editor edits an annotation. */
  annotation?: unknown;
};

/** The chosen source's own query editor, and how to forecast what it returns. */
export function QueryEditor(props: EditorProps) {
  const { query, onChange, onRunQuery, datasource } = props;
  const reading = readQuery(query);
  if ('problem' in reading) {
    const reset = () => onChange({ ...query, ...(datasource.getDefaultQuery() as PredictiveQuery) });
    return <UnreadableQuery problem={reading.problem} onReset={reset} />;
  }
  const model = reading.model;
  const change = (patch: Partial<PredictiveQuery>) => onChange({ ...query, ...model, ...patch });
  const changeAndRun = (patch: Partial<PredictiveQuery>) => {
    change(patch);
    onRunQuery();
  };
  const options = { model, onChange: changeAndRun };
  const forAnnotation = props.annotation !== undefined;
  return (
    <Stack direction="column" gap={1}>
      <Stack direction="row" gap={2} wrap="wrap">
        <SourcePicker datasource={datasource} model={model} onChange={change} />
        {!forAnnotation && <QueryTypeField {...options} />}
      </Stack>
      <SourceQueryEditor {...props} model={model} onChange={change} />
      <div>
        {model.queryType === 'forecast' && !forAnnotation && <ForecastOptions {...options} />}
        <LearningOptions {...options} />
        <AnomalyOptions {...options} hasOutput={!forAnnotation} />
      </div>
    </Stack>
  );
}

type ReadResult = { model: PredictiveQuery } | { problem: string };

function readQuery(query: ForesightQuery): ReadResult {
  try {
    return { model: migrateQuery({ ...query }) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

function UnreadableQuery({ problem, onReset }: { problem: string; onReset: () => void }) {
  return (
    <Alert severity="error" title={t('query-editor.unreadable', 'This query cannot be edited')}>
      <Stack direction="column" alignItems="flex-start">
        {problem}
        <Button variant="secondary" onClick={onReset}>
          {t('query-editor.reset', 'Start anew with defaults')}
        </Button>
      </Stack>
    </Alert>
  );
}
