import React from 'react';
import {
  dateTimeFormat,
  FieldType,
  getFieldDisplayValues,
  PanelPlugin,
  renderMarkdown,
  type FieldDisplay,
  type PanelProps,
} from '@grafana/data';
import { VizOrientation, type ReduceDataOptions, type VizLegendOptions } from '@grafana/schema';
import {
  Alert,
  BarGauge,
  BigValue,
  BigValueColorMode,
  BigValueGraphMode,
  BigValueTextMode,
  Table,
  TimeSeries,
  useTheme2,
  VizRepeater,
} from '@grafana/ui';
import { plainOption } from './runtime/registries';
import { PlotTooltip } from './PlotTooltip';

/** Some of Grafana's own panels, drawn with Grafana's components; options that are not read here have no effect. */
export const stockPanels: Record<string, PanelPlugin | undefined> = {
  timeseries: withOptions(new PanelPlugin(TimeSeriesPanel), [
    'thresholdsStyle',
    'fillOpacity',
    'lineWidth',
    'drawStyle',
  ]),
  table: withOptions(new PanelPlugin(TablePanel), ['width']),
  stat: withOptions(new PanelPlugin(StatPanel), []),
  bargauge: withOptions(new PanelPlugin(BarGaugePanel), []),
  text: new PanelPlugin(TextPanel),
  logs: new PanelPlugin(LogsPanel),
};

export function missingPanel(id: string): PanelPlugin {
  return new PanelPlugin(() => (
    <Alert title={`Panel "${id}" is not drawn here`} severity="info">
      This page is a stand-in for Grafana. A real Grafana draws it.
    </Alert>
  ));
}

function withOptions(plugin: PanelPlugin, custom: string[]): PanelPlugin {
  return plugin.useFieldConfig({
    useCustomConfig: (builder) => custom.forEach((path) => builder.addCustomEditor(plainOption(path))),
  });
}

function TextPanel({ options, replaceVariables }: PanelProps<{ content?: string }>) {
  const html = renderMarkdown(replaceVariables(options.content ?? ''));
  return <div className="markdown-html" dangerouslySetInnerHTML={{ __html: html }} />;
}

function LogsPanel({ data, timeZone }: PanelProps) {
  const [times, lines] = data.series[0]?.fields ?? [];
  const write = (line: string, row: number) => `${dateTimeFormat(times.values[row], { timeZone })}  ${line}`;
  return lines?.values.length > 0 ? (
    <pre tabIndex={0} aria-label="Log lines" style={{ height: '100%', margin: 0 }}>
      {lines.values.map(write).join('\n')}
    </pre>
  ) : (
    <NoData />
  );
}

function NoData() {
  return <span role="status">No data</span>;
}

function TimeSeriesPanel({
  data,
  timeRange,
  timeZone,
  width,
  height,
  options,
}: PanelProps<{ legend?: VizLegendOptions }>) {
  const frames = data.series.filter(({ fields }) => fields.some(({ type }) => type === FieldType.number));
  const legend = { showLegend: true, displayMode: 'list', placement: 'bottom', calcs: [], ...options.legend };
  return frames.length === 0 ? (
    <NoData />
  ) : (
    <TimeSeries
      frames={frames}
      structureRev={data.structureRev}
      timeRange={timeRange}
      timeZone={timeZone}
      width={width}
      height={height}
      legend={legend as VizLegendOptions}
    >
      {(config, aligned) => <PlotTooltip config={config} frame={aligned} />}
    </TimeSeries>
  );
}

function TablePanel({ data, width, height, title }: PanelProps) {
  const [frame] = data.series;
  return frame && frame.length > 0 ? (
    <Table data={frame} width={width} height={height} ariaLabel={title} />
  ) : (
    <NoData />
  );
}

type ReducedProps = PanelProps<{ reduceOptions?: ReduceDataOptions; orientation?: VizOrientation }>;

/** One number per series, as the panel reduces it. */
function Reduced(
  props: ReducedProps & { draw: (value: FieldDisplay, width: number, height: number) => React.ReactElement }
) {
  const { data, width, height, options, fieldConfig, replaceVariables, timeZone, draw } = props;
  const theme = useTheme2();
  const reduceOptions = { calcs: ['lastNotNull'], ...options.reduceOptions };
  const getValues = () =>
    getFieldDisplayValues({ fieldConfig, reduceOptions, replaceVariables, theme, timeZone, data: data.series });
  return data.series.length === 0 ? (
    <NoData />
  ) : (
    <VizRepeater
      getValues={getValues}
      source={data}
      width={width}
      height={height}
      renderCounter={props.renderCounter}
      orientation={options.orientation ?? VizOrientation.Auto}
      renderValue={(shown) => draw(shown.value, shown.width, shown.height)}
    />
  );
}

function StatPanel(props: ReducedProps) {
  const theme = useTheme2();
  const draw = ({ display }: FieldDisplay, width: number, height: number) => (
    <BigValue
      value={display}
      width={width}
      height={height}
      theme={theme}
      colorMode={BigValueColorMode.Value}
      graphMode={BigValueGraphMode.None}
      textMode={BigValueTextMode.Auto}
    />
  );
  return <Reduced {...props} draw={draw} />;
}

function BarGaugePanel(props: ReducedProps) {
  const theme = useTheme2();
  const draw = ({ display, field }: FieldDisplay, width: number, height: number) => (
    <BarGauge
      value={display}
      field={field}
      width={width}
      height={height}
      theme={theme}
      orientation={props.options.orientation}
    />
  );
  return <Reduced {...props} draw={draw} />;
}
