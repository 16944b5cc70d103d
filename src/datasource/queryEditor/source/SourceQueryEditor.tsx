import React from 'react';
import { findLanguage, isDirect } from '../../../sources';
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
  const language = isDirect(source.kind) ? findLanguage(source.kind) : undefined;
  return language ? (
    <DirectQueryEditor key={source.uid} {...props} language={language} />
  ) : (
    <EmbeddedQueryEditor key={source.uid} {...props} source={source} />
  );
}
