import React, { useRef, useState, type ComponentType } from 'react';
import { CoreApp, type DataQuery, type QueryEditorProps } from '@grafana/data';
import { getDataSourceSrv, locationService } from '@grafana/runtime';
import {
  EmbeddedScene,
  SceneFlexItem,
  SceneFlexLayout,
  SceneQueryRunner,
  SceneRefreshPicker,
  SceneTimePicker,
  SceneTimeRange,
  VizPanel,
} from '@grafana/scenes';
import { Button, ErrorBoundaryAlert, LoadingPlaceholder, Stack, Text } from '@grafana/ui';
import { Refused } from './Refused';
import { usePromise } from '../usePromise';

interface Pane {
  datasource?: string;
  queries?: DataQuery[];
  range?: { from: string; to: string };
}

/** One query, its data source's editor and what it answers: of Grafana's Explore no more than that. */
export function ExplorePage() {
  const pane = readPane(locationService.getSearchObject().panes);
  const uid = pane.queries?.[0]?.datasource?.uid ?? pane.datasource ?? '';
  const { value: dataSource, error } = usePromise(() => getDataSourceSrv().get(uid), uid);
  if (error) {
    return <Refused title="Nothing to explore" reason={error.message} />;
  }
  if (!dataSource) {
    return <LoadingPlaceholder text="Loading ..." />;
  }
  const query = { refId: 'A', ...dataSource.getDefaultQuery?.(CoreApp.Explore), ...pane.queries?.[0] };
  return <Explored key={uid} dataSource={dataSource} first={query} range={pane.range} />;
}

function readPane(panes: unknown): Pane {
  try {
    return (Object.values(JSON.parse(String(panes)))[0] ?? {}) as Pane;
  } catch {
    return {};
  }
}

type Editor = ComponentType<QueryEditorProps<never, DataQuery>>;
interface ExploredProps {
  dataSource: Awaited<ReturnType<ReturnType<typeof getDataSourceSrv>['get']>>;
  first: DataQuery;
  range?: Pane['range'];
}

function Explored({ dataSource, first, range }: ExploredProps) {
  const [query, setQuery] = useState(first);
  // Editors change the query and run it at once, before it is drawn anew.
  const latest = useRef(first);
  const [{ runner, scene }] = useState(() => exploreScene(first, range));
  const QueryEditor = dataSource.components?.QueryEditor as Editor | undefined;
  const change = (changed: DataQuery) => {
    latest.current = changed;
    setQuery(changed);
  };
  const run = () => {
    runner.setState({ queries: [latest.current] });
    runner.runQueries();
  };
  return (
    <Stack direction="column" gap={2} grow={1}>
      <Text element="h1">Explore</Text>
      <ErrorBoundaryAlert>
        {QueryEditor && (
          <QueryEditor
            datasource={dataSource as never}
            query={query}
            onChange={change}
            onRunQuery={run}
            app={CoreApp.Explore}
          />
        )}
      </ErrorBoundaryAlert>
      <Stack>
        <Button icon="sync" onClick={run}>
          Run query
        </Button>
      </Stack>
      <scene.Component model={scene} />
    </Stack>
  );
}

function exploreScene(query: DataQuery, range = { from: 'now-6h', to: 'now' }) {
  const runner = new SceneQueryRunner({ queries: [query], datasource: query.datasource ?? undefined });
  const panel = new VizPanel({ title: 'Graph', pluginId: 'timeseries', $data: runner });
  const scene = new EmbeddedScene({
    $timeRange: new SceneTimeRange(range),
    controls: [new SceneTimePicker({}), new SceneRefreshPicker({})],
    body: new SceneFlexLayout({ children: [new SceneFlexItem({ minHeight: 400, body: panel })] }),
  });
  return { runner, scene };
}
