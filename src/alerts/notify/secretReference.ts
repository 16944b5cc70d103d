import * as v from 'valibot';
import { toAttributes } from '../formats/terraform';
import type { Block } from '../formats/text/hcl';

const reference = /^\$\{([A-Za-z_][A-Za-z0-9_]*)\}$/;

/** Whether a text refers to an environment variable, as '${NAME}', and is nothing else. */
export function isReference(text: string): boolean {
  return reference.test(text);
}

/** The variable that a reference names, as Terraform calls it; undefined where the text is no reference. */
export function readVariable(text: string): string | undefined {
  return reference.exec(text)?.[1].toLowerCase();
}

/** A secret: never the value itself, but a reference to it. The message does not repeat it: it may be the secret. */
export function secretReference() {
  const message =
    '{field} is no reference. Write the name of an environment variable that holds the secret, such as ${PAGER_TOKEN}, and never the secret itself.';
  return v.pipe(v.string(message), v.check(isReference, message));
}

/** A text as an attribute of Terraform, or the variable that it refers to. */
export function secretAttribute(name: string, text: string): Block['attributes'] {
  const variable = readVariable(text);
  return variable === undefined ? toAttributes({ [name]: text }) : [{ name, expression: `var.${variable}` }];
}
