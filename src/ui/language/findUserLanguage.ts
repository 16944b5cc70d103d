import { config } from '@grafana/runtime';
import { pickLanguage, type Language } from '../../texts';

/** The language that the user has chosen in Grafana; English where there are no texts in it. */
export function findUserLanguage(): Language {
  return pickLanguage(config.bootData?.user?.language);
}
