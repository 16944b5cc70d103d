import React from 'react';
import { css } from '@emotion/css';
import { DataSourcePluginContextProvider, type DataSourceApi, type GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { getDataSourceSrv } from '@grafana/runtime';
import { Alert, ErrorBoundaryAlert, LoadingPlaceholder, useStyles2 } from '@grafana/ui';
import { verbatim } from '../../../ui';
import type { AllowedSource } from '../../allowedSources';
import { withoutHostFields } from '../../interpolate';
import type { SourceEditorProps } from './sourceEditorProps';
import { useSource } from './useSource';

type Props = SourceEditorProps & { source: AllowedSource };

/** The source's own query editor, as its data source brings it. */
export function EmbeddedQueryEditor({ source, ...props }: Props) {
  const styles = useStyles2(getStyles);
  const state = useSource(props.datasource.sources, source.uid);
  const label = t('embedded-query.label', 'Query of {{name}}', { name: source.name, ...verbatim });
  return (
    <div role="group" aria-label={label} className={styles.frame}>
      {state.status === 'loading' && <LoadingPlaceholder text={t('embedded-query.loading', 'Loading the editor…')} />}
      {state.status === 'failed' && <LoadFailure source={source} message={state.message} />}
      {state.status === 'loaded' && (
        <ErrorBoundaryAlert title={t('embedded-query.crashed', 'The query editor of this source failed')}>
          <OwnEditor {...props} source={source} api={state.source} />
        </ErrorBoundaryAlert>
      )}
    </div>
  );
}

function LoadFailure({ source, message }: { source: AllowedSource; message: string }) {
  const title = t('embedded-query.failed', 'Source {{name}} could not be loaded', { name: source.name, ...verbatim });
  return (
    <Alert severity="error" title={title}>
      {message}{' '}
      {t(
        'embedded-query.failed-help',
        'Choose another source, or check that this data source exists and that you may use it.'
      )}
    </Alert>
  );
}

function OwnEditor({ api, source, model, onChange, ...host }: Props & { api: DataSourceApi }) {
  const Editor = api.components?.QueryEditor;
  const instance = getDataSourceSrv().getInstanceSettings(source.uid);
  if (!Editor || !instance) {
    const title = t('embedded-query.no-editor', 'Source {{name}} has no query editor', {
      name: source.name,
      ...verbatim,
    });
    return <Alert severity="warning" title={title} />;
  }
  const defaults = Object.keys(model.query).length === 0 && host.app ? api.getDefaultQuery?.(host.app) : undefined;
  const query = { ...defaults, ...model.query, refId: host.query.refId, datasource: api.getRef() };
  const wrap = (inner: object) => ({ ...host.query, ...model, query: withoutHostFields(inner) });
  return (
    <DataSourcePluginContextProvider instanceSettings={instance}>
      <Editor
        datasource={api}
        query={query}
        onChange={(inner) => onChange({ query: withoutHostFields(inner) })}
        onRunQuery={host.onRunQuery}
        onBlur={host.onBlur}
        onAddQuery={host.onAddQuery && ((inner) => host.onAddQuery?.(wrap(inner)))}
        data={host.data}
        range={host.range}
        app={host.app}
      />
    </DataSourcePluginContextProvider>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  frame: css({
    padding: theme.spacing(1),
    border: `1px solid ${theme.colors.border.weak}`,
    borderRadius: theme.shape.radius.default,
  }),
});
