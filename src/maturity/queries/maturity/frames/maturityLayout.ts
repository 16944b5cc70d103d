import type { Language } from '../../../../texts';
import type { MaturityQuery } from '../fields';

/** What frames of an assessment are laid out with. */
export interface MaturityLayout {
  query: MaturityQuery;
  language: Language;
  /** When it was made, ms. */
  at: number;
}
