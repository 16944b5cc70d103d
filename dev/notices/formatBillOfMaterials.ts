import { Enums, Models, Serialize, Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { compareComponents, type Component } from './component';

export interface Product {
  name: string;
  version: string;
  licence: string;
}

/**
 * A software bill of materials (CycloneDX 1.6, JSON) of a product and exactly the components that it carries. It names no time and has
 * no number of its own, so that equal content gives equal bytes.
 */
export function formatBillOfMaterials({ name, version, licence }: Product, components: readonly Component[]): string {
  const bom = new Models.Bom();
  const product = new Models.Component(Enums.ComponentType.Application, name, { bomRef: name, version });
  product.licenses.add(new Models.LicenseExpression(licence));
  bom.metadata.component = product;
  for (const component of [...components].sort(compareComponents)) {
    const model = createModel(component);
    bom.components.add(model);
    product.dependencies.add(model.bomRef);
  }
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
  return `${serializer.serialize(bom, { sortLists: true, space: 2 })}\n`;
}

function createModel({ name, version, licence, copyright, purl, source, remark, sha512 }: Component): Models.Component {
  const model = new Models.Component(Enums.ComponentType.Library, name, {
    bomRef: purl,
    version,
    purl,
    copyright,
    description: remark,
  });
  model.licenses.add(new Models.LicenseExpression(licence));
  if (source) {
    model.externalReferences.add(new Models.ExternalReference(source, Enums.ExternalReferenceType.VCS));
  }
  if (sha512) {
    model.hashes.set(Enums.HashAlgorithm['SHA-512'], sha512);
  }
  return model;
}

/** @throws Where a text is no bill of materials by CycloneDX' schema. */
export async function checkBillOfMaterials(text: string): Promise<void> {
  const problem = await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(text);
  if (problem !== null) {
    throw new Error(`The bill of materials breaks CycloneDX' schema: ${JSON.stringify(problem)}`);
  }
}
