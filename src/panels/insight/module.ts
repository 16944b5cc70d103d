import { FieldColorModeId, FieldConfigProperty, PanelPlugin, VisualizationSuggestionScore } from '@grafana/data';
import { initPluginTranslations, t } from '@grafana/i18n';
import { InsightPanel } from './InsightPanel';
import { defaultOptions, sortKeys, views, type InsightOptions } from './options';
import pluginJson from './plugin.json';
import { hasServices } from '../../frames';
import { withUserTexts } from '../../ui';
import { sortLabels, viewLabels } from './labels';

// Not awaited: Grafana has loaded the texts before this module, and an AMD module cannot be asynchronous.
initPluginTranslations(pluginJson.id);

export const plugin = new PanelPlugin<InsightOptions>(withUserTexts(InsightPanel))
  .useFieldConfig({
    // Numbers have the colour of text, unless another is chosen.
    standardOptions: { [FieldConfigProperty.Color]: { defaultValue: { mode: FieldColorModeId.Fixed } } },
  })
  .setPanelOptions((builder) => {
    const label = viewLabels();
    const sort = sortLabels();
    builder
      .addRadio({
        path: 'view',
        name: t('options.view', 'View'),
        defaultValue: defaultOptions.view,
        settings: { options: views.map((value) => ({ value, label: label[value] })) },
      })
      .addSelect({
        path: 'sortBy',
        name: t('options.sort', 'Sort by'),
        defaultValue: defaultOptions.sortBy,
        settings: { options: sortKeys.map((value) => ({ value, label: sort[value] })) },
      })
      .addBooleanSwitch({ path: 'showTrend', name: t('options.trend', 'Trend with forecast'), defaultValue: true })
      .addBooleanSwitch({ path: 'showTimeline', name: t('options.timeline', 'Anomaly timeline'), defaultValue: true })
      .addBooleanSwitch({ path: 'showToolbar', name: t('options.toolbar', 'Search and filter'), defaultValue: true });
  })
  .setSuggestionsSupplier(({ rawFrames = [] }) =>
    rawFrames.some(hasServices) ? [{ score: VisualizationSuggestionScore.Best }] : []
  );
