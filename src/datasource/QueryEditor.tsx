import React, { type ComponentType } from 'react';
import type { QueryEditorProps } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, Button, Stack } from '@grafana/ui';
import { migrateQuery, queryTypes, type PredictiveQuery, type QueryType } from '../pipeline';
import { annotationTypes } from './annotations';
import type { ForesightDataSource } from './datasource';
import { AnomalyOptions } from './queryEditor/AnomalyOptions';
import { BacktestOptions } from './queryEditor/BacktestOptions';
import { ChangepointOptions } from './queryEditor/ChangepointOptions';
import { ForecastOptions } from './queryEditor/ForecastOptions';
import { LearningOptions } from './queryEditor/LearningOptions';
import type { OptionProps } from './queryEditor/OptionSection';
import { OutlierOptions } from './queryEditor/OutlierOptions';
import { OutputField } from './queryEditor/OutputField';
import { QueryTypeField } from './queryEditor/QueryTypeField';
import { RunwayOptions } from './queryEditor/RunwayOptions';
import { SourcePicker } from './queryEditor/SourcePicker';
import { SourceQueryEditor } from './queryEditor/SourceQueryEditor';
import type { ForesightOptions, ForesightQuery } from './types';

export type EditorProps = QueryEditorProps<ForesightDataSource, ForesightQuery, ForesightOptions> & {
  /** Present where the editor edits an annotation. */
  annotation?: unknown;
};

/** The groups of options of each query type. */
const optionsOf: Record<QueryType, Array<ComponentType<OptionProps>>> = {
  forecast: [ForecastOptions, LearningOptions, AnomalyOptions],
  anomalies: [LearningOptions, AnomalyOptions],
  outliers: [OutlierOptions],
  changepoints: [LearningOptions, ChangepointOptions],
  runway: [RunwayOptions, LearningOptions],
  backtest: [BacktestOptions, LearningOptions],
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
        <QueryTypeField {...options} types={forAnnotation ? annotationTypes : queryTypes} />
        {!forAnnotation && <OutputField {...options} />}
      </Stack>
      <SourceQueryEditor {...props} model={model} onChange={change} />
      <div>
        {optionsOf[model.queryType].map((Options, place) => (
          <Options key={`${model.queryType} ${place}`} {...options} />
        ))}
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
