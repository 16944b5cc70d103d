import type { EmbeddedScene } from '@grafana/scenes';
import { createPageScene } from '../scene/createPageScene';
import { Section } from '../scene/Section';
import { ForecastBody } from './ForecastBody';

/** The page of one query: the last week, and a day ahead. */
export function forecastScene(): EmbeddedScene {
  return createPageScene({ range: { from: 'now-7d', to: 'now+1d' }, body: new Section({ show: ForecastBody }) });
}
