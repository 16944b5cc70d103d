import type { PanelOptionsEditorBuilder } from '@grafana/data';
import { t } from '@grafana/i18n';
import { defaultOptions, type ForecastOptions } from './options';

/** The limit, and how series of other data sources are forecast: those of Foresight come with their forecast. */
export function addForecastOptions(builder: PanelOptionsEditorBuilder<ForecastOptions>): void {
  const limit = [t('options.limits', 'Limit')];
  const inBrowser = [t('options.forecast', 'Forecast of other data sources')];
  builder
    .addNumberInput({
      category: limit,
      path: 'limit',
      name: t('options.limit', 'Value'),
      description: t(
        'options.limit-help',
        'The panel shows when the forecast reaches it. Viewers can drag it to try other values.'
      ),
    })
    .addRadio({
      category: limit,
      path: 'crossing',
      name: t('options.crossing', 'Limit is breached'),
      defaultValue: defaultOptions.crossing,
      settings: {
        options: [
          { value: 'above', label: t('options.above', 'Above it') },
          { value: 'below', label: t('options.below', 'Below it') },
        ],
      },
    })
    .addTextInput({
      category: inBrowser,
      path: 'horizon',
      name: t('options.horizon', 'Horizon'),
      description: t('options.horizon-help', 'For example 12h. auto: a quarter of the range. Empty: no forecast.'),
      defaultValue: defaultOptions.horizon,
    })
    .addSliderInput({
      category: inBrowser,
      path: 'coverage',
      name: t('options.coverage', 'Interval coverage'),
      defaultValue: defaultOptions.coverage,
      settings: { min: 0.5, max: 0.99, step: 0.01 },
    })
    .addNumberInput({
      category: inBrowser,
      path: 'falseAlarmsPerWeek',
      name: t('options.sensitivity', 'False alarms per week'),
      defaultValue: defaultOptions.falseAlarmsPerWeek,
      settings: { min: 0.01, max: 1000 },
    });
}
