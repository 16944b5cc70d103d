import React, { lazy, Suspense, type ComponentProps } from 'react';
import { LoadingPlaceholder } from '@grafana/ui';

/** An editor, when its texts are in the user's language. */
async function withTexts<Editor>(editor: Promise<Editor>): Promise<Editor> {
  const { loadUserTexts } = await import('../ui');
  const [loaded] = await Promise.all([editor, loadUserTexts().catch(() => undefined)]);
  return loaded;
}

// Loaded where somebody edits: dashboards only ask.
const QueryEditorChunk = lazy(async () => ({
  default: (await withTexts(import('./queryEditor/QueryEditor'))).QueryEditor,
}));
const ConfigEditorChunk = lazy(async () => ({
  default: (await withTexts(import('./configEditor/ConfigEditor'))).ConfigEditor,
}));

/** The editor of a query, loaded when it is first shown. */
export function LazyQueryEditor(props: ComponentProps<typeof QueryEditorChunk>) {
  return (
    <Suspense fallback={<LoadingPlaceholder text="" />}>
      <QueryEditorChunk {...props} />
    </Suspense>
  );
}

/** The editor of the data source's settings, loaded when it is first shown. */
export function LazyConfigEditor(props: ComponentProps<typeof ConfigEditorChunk>) {
  return (
    <Suspense fallback={<LoadingPlaceholder text="" />}>
      <ConfigEditorChunk {...props} />
    </Suspense>
  );
}
