import { PanelPlugin, VisualizationSuggestionScore } from '@grafana/data';
import { initPluginTranslations, t } from '@grafana/i18n';
import { findPart } from '../../frames';
import { withUserTexts } from '../../ui';
import { volumeUnits } from '../../ui/patterns';
import { unitLabels } from './labels';
import { defaultOptions, type PatternsOptions } from './options';
import { PatternsPanel } from './PatternsPanel';
import pluginJson from './plugin.json';

// Not awaited: Grafana has loaded the texts before this module, and an AMD module cannot be asynchronous.
initPluginTranslations(pluginJson.id);

export const plugin = new PanelPlugin<PatternsOptions>(withUserTexts(PatternsPanel))
  .setPanelOptions((builder) => {
    const label = unitLabels();
    builder
      .addRadio({
        path: 'unit',
        name: t('options.unit', 'Bars show'),
        defaultValue: defaultOptions.unit,
        settings: { options: volumeUnits.map((value) => ({ value, label: label[value] })) },
      })
      .addBooleanSwitch({ path: 'showChart', name: t('options.chart', 'Lines over time'), defaultValue: true })
      .addBooleanSwitch({ path: 'showToolbar', name: t('options.toolbar', 'Search and filter'), defaultValue: true })
      .addBooleanSwitch({
        path: 'showUsual',
        name: t('options.usual', 'Usual patterns'),
        description: t('options.usual-help', 'Lists patterns that are as they always were, too.'),
        defaultValue: true,
      });
  })
  .setSuggestionsSupplier(({ rawFrames = [] }) =>
    findPart(rawFrames, 'patterns') ? [{ score: VisualizationSuggestionScore.Best }] : []
  );
