import React, { type ComponentType } from 'react';
import type { QueryEditorProps } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, Button, Stack } from '@grafana/ui';
import { errorMessage } from '../engine';
import { insightDefaultsOf, insightQueryTypes, isInsightQuery, readInsightQuery, type InsightQuery } from '../insight';
import { defaultQuery, migrateQuery, queryTypes, type PredictiveQuery, type QueryType } from '../queries';
import { annotationTypes } from './annotations';
import type { ForesightDataSource } from './datasource';
import { AnomalyOptions } from './queryEditor/AnomalyOptions';
import { BacktestOptions } from './queryEditor/BacktestOptions';
import { changeType, type EditedType } from './queryEditor/changeType';
import { ChangepointOptions } from './queryEditor/ChangepointOptions';
import { ForecastOptions } from './queryEditor/ForecastOptions';
import { InsightQueryEditor } from './queryEditor/InsightQueryEditor';
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

const allTypes: readonly EditedType[] = [...queryTypes, ...insightQueryTypes];

/** What to ask a source and how to forecast it; or which of the services that were found to show. */
export function QueryEditor(props: EditorProps) {
  const isInsight = isInsightQuery(props.query) && props.annotation === undefined;
  return isInsight ? <ServicesEditor {...props} /> : <SourcesEditor {...props} />;
}

/** The chosen source's own query editor, and how to forecast what it returns. */
function SourcesEditor(props: EditorProps) {
  const { query, onChange, onRunQuery, datasource } = props;
  const reading = readAs(migrateQuery, query);
  if ('problem' in reading) {
    const reset = () => onChange({ ...query, ...defaultQuery, ...datasource.getDefaultQuery() });
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
        <TypeField {...props} type={model.queryType} types={forAnnotation ? annotationTypes : allTypes} />
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

/** Queries of services and of the signals of one. */
function ServicesEditor(props: EditorProps) {
  const { query, onChange, onRunQuery, datasource } = props;
  // Of these types Grafana's type of a query knows no more than the name.
  const change = (patch: Partial<InsightQuery>) => {
    onChange({ ...query, ...patch } as ForesightQuery);
    onRunQuery();
  };
  const reading = readAs(readInsightQuery, query);
  if ('problem' in reading) {
    const reset = () => change(insightDefaultsOf('services'));
    return <UnreadableQuery problem={reading.problem} onReset={reset} />;
  }
  const { model } = reading;
  const typeField = <TypeField {...props} type={model.queryType} types={allTypes} />;
  const changeModel = (patch: Partial<InsightQuery>) => change({ ...model, ...patch });
  return <InsightQueryEditor datasource={datasource} model={model} onChange={changeModel} typeField={typeField} />;
}

interface TypeFieldProps extends Pick<EditorProps, 'query' | 'onChange' | 'onRunQuery'> {
  type: EditedType;
  types: readonly EditedType[];
}

function TypeField({ query, onChange, onRunQuery, type, types }: TypeFieldProps) {
  const change = (next: EditedType) => {
    onChange(changeType({ ...query }, next) as unknown as ForesightQuery);
    onRunQuery();
  };
  return <QueryTypeField value={type} types={types} onChange={change} />;
}

function readAs<Model>(
  read: (model: Record<string, unknown>) => Model,
  query: ForesightQuery
): { model: Model } | { problem: string } {
  try {
    return { model: read({ ...query }) };
  } catch (error) {
    return { problem: errorMessage(error) };
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
