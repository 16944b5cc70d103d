import React, { useEffect, useMemo } from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { SceneQueryRunner, VizPanel } from '@grafana/scenes';
import { Alert, Stack, useStyles2 } from '@grafana/ui';
import { t } from '@grafana/i18n';
import { dataSourceType, type PredictiveQuery } from '../../queries';
import { variableNames } from '../scene/createPageScene';
import type { Section } from '../scene/Section';
import { useData } from '../scene/useData';
import { FailureAlert } from '../../ui/failures';
import { Explanation } from './Explanation';
import { panelOf, viewQuery, type View } from './forecastQuery';

interface Props {
  scene: Section;
  query: PredictiveQuery;
  view: View;
}

/** What the data source answers to one view of the query, and how that came about. */
export function Answer({ scene, query, view }: Props) {
  const { content } = scene.useState();
  // The parent makes a new one for each query and view.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const panel = useMemo(() => viewPanel(query, view), []);
  useEffect(() => scene.setState({ content: panel }), [scene, panel]);
  return content === panel ? <Shown panel={panel} view={view} /> : null;
}

function Shown({ panel, view }: { panel: VizPanel; view: View }) {
  const style = useStyles2(panelStyle);
  const { frames, loading, error, retry } = useData(panel);
  return (
    <Stack direction="column" gap={2}>
      {error !== undefined && (
        <FailureAlert title={t('forecast.failed', 'The query has no answer')} message={error} onRetry={retry} />
      )}
      {!loading && error === undefined && frames.length === 0 && (
        <Alert severity="info" title={t('forecast.empty', 'The query has no data in this time range')} />
      )}
      <div className={style}>
        <panel.Component model={panel} />
      </div>
      {view === 'forecast' && <Explanation frames={frames} />}
    </Stack>
  );
}

function viewPanel(query: PredictiveQuery, view: View): VizPanel {
  return new VizPanel({
    pluginId: panelOf[view],
    title: '',
    $data: new SceneQueryRunner({
      datasource: { type: dataSourceType, uid: `\${${variableNames.dataSource}}` },
      queries: [{ refId: 'A', ...viewQuery(query, view) }],
      maxDataPoints: 800,
    }),
  });
}

const panelStyle = (theme: GrafanaTheme2) => css({ height: theme.spacing(55), display: 'flex' });
