import React from 'react';
import { DirectQueryEditor } from './DirectQueryEditor';
import { EmbeddedQueryEditor } from './EmbeddedQueryEditor';
import type { SourceEditorProps } from './sourceEditorProps';

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
