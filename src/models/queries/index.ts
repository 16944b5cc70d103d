import { createQuery, type Query } from '../../queries';
import { models } from './models';
import type { ModelsQuery } from './models/fields';

/** The query types that are answered from the models' own quality. */
export const modelQueryTypes = { models };

/** What is asked for beside the defaults. */
export type ModelsOptions = Partial<ModelsQuery> & { output: keyof typeof models.outputs };

/** A query of models, with every default filled in. */
export function createModelsQuery(options: ModelsOptions): Query {
  return { ...createQuery(modelQueryTypes, 'models'), ...options };
}
