import React, { useMemo } from 'react';
import { getPanelOptionsWithDefaults, useFieldOverrides, type PanelPlugin, type PanelProps } from '@grafana/data';
import { getAppEvents, getTemplateSrv, type PanelRendererProps } from '@grafana/runtime';
import { LoadingPlaceholder, useTheme2 } from '@grafana/ui';
import { importPanel } from './runtime/plugins';
import { Refused } from './pages/Refused';
import { usePromise } from './usePromise';

const noFieldConfig = { defaults: {}, overrides: [] };
const noOptions = {};
const replace: PanelProps['replaceVariables'] = (text, scopedVars, format) =>
  getTemplateSrv().replace(text, scopedVars, format);
const ignore = () => undefined;

/** Draws data that a page has already, with the panel that it names. */
export function HostPanelRenderer(props: PanelRendererProps) {
  const { value: plugin, error } = usePromise(() => importPanel(props.pluginId), props.pluginId);
  if (error) {
    return <Refused title={`Panel ${props.pluginId} is not drawn`} reason={error.message} />;
  }
  return plugin ? <Drawn {...props} plugin={plugin} /> : <LoadingPlaceholder text="Loading ..." />;
}

function Drawn({ plugin, ...props }: PanelRendererProps & { plugin: PanelPlugin }) {
  const { data, options = noOptions, fieldConfig = noFieldConfig, timeZone = 'browser' } = props;
  const theme = useTheme2();
  const complete = useMemo(
    () =>
      getPanelOptionsWithDefaults({
        plugin,
        currentOptions: { ...options },
        currentFieldConfig: fieldConfig,
        isAfterPluginChange: false,
      }),
    [plugin, options, fieldConfig]
  );
  const shown = useFieldOverrides(plugin, complete.fieldConfig, data, timeZone, theme, replace);
  const Panel = plugin.panel;
  if (!Panel || !shown) {
    return null;
  }
  return (
    <Panel
      id={1}
      data={shown}
      title={props.title}
      timeRange={shown.timeRange}
      timeZone={timeZone}
      options={complete.options}
      fieldConfig={complete.fieldConfig}
      transparent={false}
      width={props.width}
      height={props.height}
      renderCounter={0}
      replaceVariables={replace}
      eventBus={getAppEvents()}
      onOptionsChange={props.onOptionsChange ?? ignore}
      onFieldConfigChange={props.onFieldConfigChange ?? ignore}
      onChangeTimeRange={props.onChangeTimeRange ?? ignore}
    />
  );
}
