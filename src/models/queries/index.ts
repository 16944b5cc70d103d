import { models } from './models';
import type { ModelsQuery } from './models/fields';

/** The query types that are answered from the models' own quality. */
export const modelQueryTypes = { models };

/** What is asked for beside the defaults. */
export type ModelsOptions = Partial<ModelsQuery> & { output: keyof typeof models.outputs };
