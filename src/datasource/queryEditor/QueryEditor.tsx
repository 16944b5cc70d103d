import React from 'react';
import type { QueryEditorProps } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, Button, Stack } from '@grafana/ui';
import { errorMessage } from '../../engine';
import { alertingSection, defaultQuery, readQuery, type QueryType } from '../../queries';
import { queryTypes, type QueryTypeName } from '../../registry';
import { annotationTypes } from '../annotations';
import type { ForesightDataSource } from '../datasource';
import { changeType } from './changeType';
import { ChoiceField } from './ChoiceField';
import type { Model } from './controls/controlProps';
import { FormControl } from './FormControl';
import { FormSection } from './FormSection';
import { SourcePicker } from './source/SourcePicker';
import { SourceQueryEditor } from './source/SourceQueryEditor';
import { translate } from './translate';
import type { ForesightOptions, ForesightQuery } from '../types';

export type EditorProps = QueryEditorProps<ForesightDataSource, ForesightQuery, ForesightOptions> & {
  /** Present where the editor edits an annotation. */
  annotation?: unknown;
};

/** What to ask a source, or which of the services that were found to show, and what to make of it. */
export function QueryEditor(props: EditorProps) {
  const { query, onChange, onRunQuery, datasource, annotation } = props;
  const types = annotation === undefined ? queryTypes : pickTypes(annotationTypes);
  const reading = readAs(types, query);
  if ('problem' in reading) {
    const reset = () => onChange({ ...query, ...defaultQuery, ...datasource.getDefaultQuery() });
    return <UnreadableQuery problem={reading.problem} onReset={reset} />;
  }
  const { model } = reading;
  const type: QueryType = queryTypes[model.queryType];
  const replace = (next: Model) => {
    onChange({ ...query, ...model, ...next } as ForesightQuery);
  };
  const replaceAndRun = (next: Model) => {
    replace(next);
    onRunQuery();
  };
  const form = { model: { ...model }, fields: type.fields, datasource, onChange: replaceAndRun };
  const source = { ...props, model, onChange: replace };
  const hasSource = 'query' in type.fields;
  return (
    <Stack direction="column" gap={1}>
      <Stack direction="row" gap={2} wrap="wrap">
        {hasSource && <SourcePicker {...source} />}
        <QueryTypeField types={types} model={{ ...query, ...model }} onChange={replaceAndRun} />
        {type.form.top?.map((field) => (
          <FormControl key={field.path} {...form} field={field} />
        ))}
        {annotation === undefined && <OutputField type={type} model={form.model} onChange={replaceAndRun} />}
      </Stack>
      {type.form.sources && (
        <Stack direction="row" gap={2} wrap="wrap">
          {type.form.sources.map((field) => (
            <FormControl key={field.path} {...form} field={field} />
          ))}
        </Stack>
      )}
      {hasSource && <SourceQueryEditor {...source} />}
      <div>
        {[...type.form.sections, alertingSection].map((section) => (
          <FormSection key={`${model.queryType} ${section.title.key}`} {...form} section={section} />
        ))}
      </div>
    </Stack>
  );
}

interface HeaderProps {
  model: Model;
  onChange: (next: Model) => void;
}

/** What to ask for. */
function QueryTypeField({ types, model, onChange }: HeaderProps & { types: Partial<typeof queryTypes> }) {
  const options = (Object.keys(types) as QueryTypeName[]).map((value) => {
    const { label, help } = queryTypes[value];
    return { value, label: translate(label), description: translate(help) };
  });
  return (
    <ChoiceField
      label={t('query-type.label', 'Show')}
      options={options}
      value={model.queryType as QueryTypeName}
      onChange={(queryType) => onChange(changeType(model, queryType))}
    />
  );
}

/** Which columns come back: all for panels, one for alert rules. */
function OutputField({ type, model, onChange }: HeaderProps & { type: QueryType }) {
  const options = Object.entries(type.outputs).map(([value, { label, help }]) => ({
    value,
    label: translate(label),
    description: translate(help),
  }));
  return (
    <ChoiceField
      label={t('output.label', 'Output')}
      options={options}
      value={String(model.output)}
      onChange={(output) => onChange({ output })}
    />
  );
}

function pickTypes(names: readonly QueryTypeName[]): Partial<typeof queryTypes> {
  return Object.fromEntries(names.map((name) => [name, queryTypes[name]]));
}

function readAs(
  types: Partial<typeof queryTypes>,
  query: ForesightQuery
): { model: ForesightQuery & { queryType: QueryTypeName } } | { problem: string } {
  try {
    // Grafana's type of a query knows the fields of the predictive ones alone.
    return { model: readQuery(types, { ...query }) as ForesightQuery & { queryType: QueryTypeName } };
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
