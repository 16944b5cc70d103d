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
      description: t('options.limit-help', 'The panel tells when it is reached. Viewers can drag it for a look.'),
    })
    .addRadio({
      category: limit,
      path: 'crossing',
      name: t('options.crossing', 'Dangerous side'),
      defaultValue: defaultOptions.crossing,
      settings: {
        options: [
          { value: 'above', label: t('options.above', 'Above') },
          { value: 'below', label: t('options.below', 'Below') },
        ],
      },
    })
    .addTextInput({
      category: inBrowser,
      path: 'horizon',
      name: t('options.horizon', 'Horizon'),
      description: t(
        'options.horizon-help',
        'A duration such as 12h, auto for a quarter of the range, empty for none.'
      ),
      defaultValue: defaultOptions.horizon,
    })
    .addSliderInput({
      category: inBrowser,
      path: 'coverage',
      name: t('options.coverage', 'Coverage of the band'),
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
