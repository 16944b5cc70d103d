import {
  ConstantVariable,
  CustomVariable,
  dataLayers,
  DataSourceVariable,
  EmbeddedScene,
  IntervalVariable,
  QueryVariable,
  SceneControlsSpacer,
  SceneDataLayerControls,
  SceneDataLayerSet,
  SceneDataTransformer,
  SceneGridItem,
  SceneGridLayout,
  SceneGridRow,
  SceneQueryRunner,
  SceneRefreshPicker,
  SceneTimePicker,
  SceneTimeRange,
  SceneVariableSet,
  TextBoxVariable,
  VariableValueSelectors,
  VizPanel,
  type SceneVariable,
} from '@grafana/scenes';
import type { AnnotationQuery, Dashboard, Panel, RowPanel, VariableModel } from '@grafana/schema';
import { OwnTimeRange } from './OwnTimeRange';
import { panelMenu } from './panelMenu';

type SomePanel = Panel | RowPanel;

/** A dashboard of Grafana's JSON (schema version 42 or near) as a scene. */
export function dashboardScene({ uid, time, refresh, timezone, templating, annotations, panels = [] }: Dashboard) {
  return new EmbeddedScene({
    key: uid ?? undefined,
    $timeRange: new SceneTimeRange({ from: time?.from, to: time?.to, timeZone: timezone }),
    $variables: new SceneVariableSet({ variables: (templating?.list ?? []).map(toVariable) }),
    $data: new SceneDataLayerSet({ name: 'Annotations', layers: (annotations?.list ?? []).filter(isOwn).map(toLayer) }),
    controls: [
      new VariableValueSelectors({}),
      new SceneDataLayerControls(),
      new SceneControlsSpacer(),
      new SceneTimePicker({}),
      new SceneRefreshPicker({ refresh: refresh || undefined }),
    ],
    body: new SceneGridLayout({ children: panels.map(toItem) }),
  });
}

function toItem(panel: SomePanel): SceneGridItem | SceneGridRow {
  const { x = 0, y = 0, w = 24, h = 8 } = panel.gridPos ?? {};
  return isRow(panel)
    ? new SceneGridRow({ x, y, title: panel.title, isCollapsed: panel.collapsed, children: panel.panels.map(toItem) })
    : new SceneGridItem({ key: `item-${panel.id}`, x, y, width: w, height: h, body: toPanel(panel) });
}

function isRow(panel: SomePanel): panel is RowPanel {
  return panel.type === 'row';
}

function toPanel(panel: Panel): VizPanel {
  return new VizPanel({
    key: `panel-${panel.id}`,
    title: panel.title,
    description: panel.description,
    pluginId: panel.type,
    options: panel.options as object,
    fieldConfig: panel.fieldConfig as VizPanel['state']['fieldConfig'],
    displayMode: panel.transparent ? 'transparent' : 'default',
    $data: panel.targets?.length ? toData(panel) : undefined,
    $timeRange: panel.timeFrom ? new OwnTimeRange(panel.timeFrom) : undefined,
    menu: panelMenu(panel),
  });
}

/** A target that names no data source asks the panel's. */
function toData({ targets = [], datasource, interval, maxDataPoints, transformations = [] }: Panel) {
  const queries = targets.map((target) => ({ datasource, ...target, refId: String(target.refId ?? 'A') }));
  const runner = new SceneQueryRunner({
    queries,
    datasource: datasource ?? queries[0].datasource,
    minInterval: interval,
    maxDataPoints,
  });
  return new SceneDataTransformer({ $data: runner, transformations: transformations as never });
}

function isOwn({ target, datasource }: AnnotationQuery): boolean {
  return target !== undefined && datasource?.uid !== '-- Grafana --';
}

function toLayer(query: AnnotationQuery) {
  const { name, enable, hide } = query;
  return new dataLayers.AnnotationsDataLayer({ name, isEnabled: enable, isHidden: hide, query });
}

const builders: Record<string, (variable: VariableModel) => SceneVariable> = {
  query: (variable) => {
    const { query, datasource, regex, sort, refresh } = variable;
    return new QueryVariable({ ...choiceState(variable), datasource, query: query as never, regex, sort, refresh });
  },
  custom: (variable) => new CustomVariable({ ...choiceState(variable), query: readText(variable) }),
  datasource: (variable) =>
    new DataSourceVariable({ ...choiceState(variable), pluginId: readText(variable), regex: variable.regex }),
  interval: (variable) => {
    const { value } = choiceState(variable);
    return new IntervalVariable({ ...commonState(variable), intervals: readText(variable).split(','), value });
  },
  constant: (variable) => new ConstantVariable({ ...commonState(variable), value: readText(variable) }),
  textbox: (variable) =>
    new TextBoxVariable({ ...commonState(variable), value: choiceState(variable).value || readText(variable) }),
};

/** @throws Error naming the type of a variable that is not known here. */
function toVariable(variable: VariableModel): SceneVariable {
  const build = builders[variable.type];
  if (!build) {
    throw new Error(
      `Variable "${variable.name}" is of type "${variable.type}", which this stand-in for Grafana does not have.`
    );
  }
  return build(variable);
}

function commonState({ name, label, hide }: VariableModel) {
  return { name, label, hide };
}

function choiceState(variable: VariableModel) {
  const { current, multi: isMulti, includeAll, allValue } = variable;
  const value = (current?.value ?? '') as string;
  const text = (current?.text ?? '') as string;
  return { ...commonState(variable), value, text, isMulti, includeAll, allValue };
}

function readText({ query }: VariableModel): string {
  return typeof query === 'string' ? query : '';
}
