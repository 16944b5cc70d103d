import { t } from '@grafana/i18n';
import { parseAllDocuments } from 'yaml';
import { isMapping, toText } from '../../../schema';
import { asSignedInUser } from '../../rules/create/grafanaRequest';
import { readStoredRules } from '../../rules/existing/readStoredRules';

/** A rule that asks the Foresight data source. */
export interface ForesightRule {
  uid: string;
  title: string;
}

const maxTextLength = 200_000;
const maxDepth = 30;

/** The alert rules of this Grafana that ask a Foresight data source, as far as the user may read them. @throws Error */
export async function listForesightRules(foresight: string): Promise<ForesightRule[]> {
  return findRules(JSON.parse(await readStoredRules(asSignedInUser)), foresight);
}

/** The rules in a text of YAML that ask a Foresight data source. @throws Error that says why it cannot be read */
export function readWrittenRules(text: string, foresight: string): ForesightRule[] {
  if (text.length > maxTextLength) {
    throw new Error(
      t('learn.rule-long', 'The text has {{length}} characters; at most {{max}} are read.', {
        length: text.length,
        max: maxTextLength,
      })
    );
  }
  return parseAllDocuments(text).flatMap((document) => {
    const [failure] = document.errors ?? [];
    if (failure) {
      throw new Error(failure.message);
    }
    return findRules(document.toJS({ maxAliasCount: 10 }), foresight);
  });
}

/** Every mapping below that has steps of which one asks the data source: files and answers of Grafana nest them differently. */
function findRules(given: unknown, foresight: string, depth = 0): ForesightRule[] {
  if (depth > maxDepth) {
    return [];
  }
  if (Array.isArray(given)) {
    return given.flatMap((one) => findRules(one, foresight, depth + 1));
  }
  if (!isMapping(given)) {
    return [];
  }
  const { data, uid, title } = given;
  if (
    Array.isArray(data) &&
    data.some((step) => isMapping(step) && (step.datasourceUid ?? step.datasource_uid) === foresight)
  ) {
    return [{ uid: toText(uid), title: toText(title) }];
  }
  return Object.values(given).flatMap((one) => findRules(one, foresight, depth + 1));
}
