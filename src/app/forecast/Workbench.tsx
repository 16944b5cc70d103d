import React, { useEffect, useState } from 'react';
import { CoreApp, type DataSourceApi } from '@grafana/data';
import { t } from '@grafana/i18n';
import { locationService } from '@grafana/runtime';
import { Alert, Stack, Tab, TabsBar } from '@grafana/ui';
import type { DataQuery } from '@grafana/schema';
import type { PredictiveQuery } from '../../queries';
import type { Section } from '../scene/Section';
import { Actions } from './Actions';
import { Answer } from './Answer';
import { isComplete, readForecastQuery, views, type View } from './forecastQuery';

interface Props {
  scene: Section;
  dataSource: DataSourceApi;
}

/** Between the last key and the question, ms. */
const pause = 800;

/** The query in the data source's own editor, and its answers. */
export function Workbench({ scene, dataSource }: Props) {
  const [query, setQuery] = useState(() => readForecastQuery(locationService.getSearchObject()));
  const settled = useSettled(query);
  const [view, setView] = useState<View>('forecast');
  const Editor = dataSource.components?.QueryEditor;
  const labels = viewLabels();
  return (
    <Stack direction="column" gap={2}>
      {Editor && (
        <Editor
          datasource={dataSource}
          query={{ refId: 'A', ...query } as DataQuery}
          onChange={(next) => setQuery(next as DataQuery & PredictiveQuery)}
          onRunQuery={() => undefined}
          app={CoreApp.Unknown}
        />
      )}
      {isComplete(settled) ? (
        <>
          <Actions uid={dataSource.uid} query={settled} view={view} />
          <TabsBar>
            {views.map((one) => (
              <Tab key={one} label={labels[one]} active={one === view} onChangeTab={() => setView(one)} />
            ))}
          </TabsBar>
          <Answer key={`${view} ${JSON.stringify(settled)}`} scene={scene} query={settled} view={view} />
        </>
      ) : (
        <Alert severity="info" title={t('forecast.none', 'No query yet')}>
          {t(
            'forecast.none-help',
            'Choose a source and write a query above, or choose "Forecast this query" in the menu of a panel.'
          )}
        </Alert>
      )}
    </Stack>
  );
}

function viewLabels(): Record<View, string> {
  return {
    forecast: t('forecast.view-forecast', 'Forecast'),
    backtest: t('forecast.view-backtest', 'Backtest'),
    hours: t('forecast.view-hours', 'Errors by hours ahead'),
    components: t('forecast.view-components', 'Trend and seasons'),
  };
}

/** What the query has been for a while; it is kept in the address. */
function useSettled(query: PredictiveQuery): PredictiveQuery {
  const [settled, setSettled] = useState(query);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(query);
      if (isComplete(query)) {
        locationService.partial({ query: JSON.stringify(query), linked: null, carried: null }, true);
      }
    }, pause);
    return () => clearTimeout(timer);
  }, [query]);
  return settled;
}
