import type { EmbeddedScene } from '@grafana/scenes';
import { pageScene } from '../scenes/pageScene';
import { Section } from '../scenes/Section';
import { ForecastBody } from './ForecastBody';

/** The page of one query: the last week, and a day ahead. */
export function forecastScene(): EmbeddedScene {
  return pageScene({ range: { from: 'now-7d', to: 'now+1d' }, body: new Section({ show: ForecastBody }) });
}
