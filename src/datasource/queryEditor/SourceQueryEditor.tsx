import React from 'react';
import type { QueryEditorProps } from '@grafana/data';
import type { PredictiveQuery } from '../../pipeline';
import type { ForesightDataSource } from '../datasource';
import type { ForesightOptions, ForesightQuery } from '../types';
import { DirectQueryEditor } from './DirectQueryEditor';
import { EmbeddedQueryEditor } from './EmbeddedQueryEditor';

type HostProps = Omit<QueryEditorProps<ForesightDataSource, ForesightQuery, ForesightOptions>, 'onChange'>;

export interface SourceEditorProps extends HostProps {
  model: PredictiveQuery;
  onChange: (patch: Partial<PredictiveQuery>) => void;
}

/** Edits the query that the source itself answers. */
export function SourceQueryEditor(props: SourceEditorProps) {
  const { datasource, model } = props;
  const source = datasource.allowedSources().find(({ uid }) => uid === model.source.uid);
  if (!source) {
    return null;
  }
  return source.kind === 'grafana' ? (
    <EmbeddedQueryEditor key={source.uid} {...props} source={source} />
  ) : (
    <DirectQueryEditor key={source.uid} {...props} kind={source.kind} />
  );
}
