import './panelFolder';
import { FieldConfigProperty, FieldType, PanelPlugin, VisualizationSuggestionScore } from '@grafana/data';
import { initPluginTranslations, t } from '@grafana/i18n';
import { ForecastPanel } from './ForecastPanel';
import { layoutLabels } from './labels';
import { addForecastOptions } from './forecastOptions';
import { defaultOptions, layouts, type ForecastOptions } from './options';
import pluginJson from './plugin.json';
import { hasForecast } from '../../frames';
import { withUserTexts } from '../../ui';

// Not awaited: Grafana has loaded the texts before this module, and an AMD module cannot be asynchronous.
initPluginTranslations(pluginJson.id);

export const plugin = new PanelPlugin<ForecastOptions>(withUserTexts(ForecastPanel))
  .useFieldConfig({
    disableStandardOptions: [FieldConfigProperty.Mappings],
    useCustomConfig: (builder) => {
      builder.addBooleanSwitch({
        path: 'showThresholds',
        name: t('options.thresholds', 'Use first threshold as limit'),
        defaultValue: false,
      });
    },
  })
  .setPanelOptions((builder) => {
    const label = layoutLabels();
    builder
      .addRadio({
        path: 'layout',
        name: t('options.layout', 'Layout'),
        defaultValue: defaultOptions.layout,
        settings: { options: layouts.map((value) => ({ value, label: label[value] })) },
      })
      .addBooleanSwitch({
        path: 'showFuture',
        name: t('options.future', 'Show the future'),
        description: t('options.future-help', 'Extends the time axis to the end of the forecast.'),
        defaultValue: defaultOptions.showFuture,
      })
      .addBooleanSwitch({ path: 'showAnomalies', name: t('options.anomalies', 'Show anomalies'), defaultValue: true })
      .addBooleanSwitch({ path: 'showLegend', name: t('options.legend', 'Legend'), defaultValue: true });
    addForecastOptions(builder);
  })
  .setSuggestionsSupplier(({ rawFrames = [], hasFieldType }) => {
    if (rawFrames.some(hasForecast)) {
      return [{ score: VisualizationSuggestionScore.Best }];
    }
    const isTimeSeries = hasFieldType(FieldType.time) && hasFieldType(FieldType.number);
    return isTimeSeries ? [{ score: VisualizationSuggestionScore.Good }] : [];
  });
