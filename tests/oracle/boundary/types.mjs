// What the core offers, read from web/wasm/*.d.ts, so that a new export is fuzzed without being
// listed anywhere.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { SyntaxKind } from 'typescript/unstable/ast';
import { API } from 'typescript/unstable/sync';

/**
 * @typedef {{ kind: 'number' | 'string' | 'boolean' | 'array' | 'other', name: string }} Plain
 * @typedef {{ kind: 'literal', value: string }} Literal
 * @typedef {{ kind: 'union', of: Type[] }} Union
 * @typedef {{ kind: 'object', name: string, fields: Parameter[] }} Fields
 * @typedef {{ kind: 'handle', name: string }} Handle
 * @typedef {Plain | Literal | Union | Fields | Handle} Type
 * @typedef {{ name: string, type: Type }} Parameter
 * @typedef {{ name: string, parameters: Parameter[], returns: Type }} Signature
 * @typedef {{ functions: Signature[], handles: Record<string, Signature[]> }} Boundary
 */

const folder = fileURLToPath(new URL('../../../web/', import.meta.url));

/** @returns {Boundary} */
export function readBoundary() {
  const api = new API({ cwd: folder });
  try {
    const [project] = api.updateSnapshot({ openProject: `${folder}tsconfig.json` }).getProjects();
    /** @type {Map<string, any>} */
    const declared = new Map();
    for (const file of readdirSync(`${folder}wasm`).filter((name) => name.endsWith('.d.ts'))) {
      const source = project.program.getSourceFile(`${folder}wasm/${file}`);
      for (const statement of /** @type {any[]} */ ([...(source?.statements ?? [])])) {
        if (statement.members || statement.type) declared.set(statement.name?.text, statement);
      }
    }
    return boundaryOf(declared);
  } finally {
    api.close();
  }
}

/**
 * @param {Map<string, any>} declared
 * @returns {Boundary}
 */
function boundaryOf(declared) {
  const isHandle = (/** @type {any} */ declaration) =>
    declaration?.members?.some((/** @type {any} */ member) => member.name.text === 'delete');

  /** @returns {Signature} */
  const signature = (/** @type {any} */ member) => ({
    name: member.name.text,
    parameters: [...member.parameters].map((parameter) => ({
      name: parameter.name.text,
      type: typeOf(parameter.type, ''),
    })),
    returns: typeOf(member.type, ''),
  });
  const signatures = (/** @type {any} */ declaration) =>
    [...declaration.members]
      .filter((member) => member.kind === SyntaxKind.MethodSignature)
      .map(signature);

  /**
   * @param {any} node
   * @param {string} name
   * @returns {Type}
   */
  function typeOf(node, name) {
    switch (node.kind) {
      case SyntaxKind.NumberKeyword:
        return { kind: 'number', name };
      case SyntaxKind.StringKeyword:
        return { kind: 'string', name };
      case SyntaxKind.BooleanKeyword:
        return { kind: 'boolean', name };
      case SyntaxKind.UnionType:
        return { kind: 'union', of: [...node.types].map((each) => typeOf(each, name)) };
      case SyntaxKind.LiteralType:
        return node.literal.text === undefined
          ? { kind: 'other', name: 'null' }
          : { kind: 'literal', value: node.literal.text };
      case SyntaxKind.IndexedAccessType: {
        const object = typeOf(node.objectType, name);
        const field = node.indexType.literal.text;
        const found = object.kind === 'object' && object.fields.find((each) => each.name === field);
        if (!found) throw new Error(`no ${field} in ${node.objectType.getText?.()}`);
        return found.type;
      }
      case SyntaxKind.TypeLiteral:
        return { kind: 'object', name, fields: fieldsOf(node) };
      case SyntaxKind.TypeReference:
        return referred(node.typeName.text);
      default:
        return { kind: 'other', name: SyntaxKind[node.kind] };
    }
  }

  /** @returns {Type} */
  function referred(/** @type {string} */ name) {
    if (/^(Float64|Float32|Int32)Array$/.test(name)) return { kind: 'array', name };
    const declaration = declared.get(name);
    if (!declaration) return { kind: 'other', name };
    if (declaration.type) return typeOf(declaration.type, name);
    if (isHandle(declaration)) return { kind: 'handle', name };
    return { kind: 'object', name, fields: fieldsOf(declaration) };
  }

  /** @returns {Parameter[]} */
  const fieldsOf = (/** @type {any} */ node) =>
    [...node.members]
      .filter((member) => member.type && member.kind === SyntaxKind.PropertySignature)
      .map((member) => ({ name: member.name.text, type: typeOf(member.type, '') }));

  /** @returns {Signature[]} */
  const functionsOf = (/** @type {string} */ name) => {
    const declaration = declared.get(name);
    const parents = [...(declaration.heritageClauses ?? [])].flatMap((clause) =>
      [...clause.types].map((type) => type.expression.text),
    );
    return [...signatures(declaration), ...parents.flatMap(functionsOf)];
  };

  const handles = [...declared].filter(([, declaration]) => isHandle(declaration));
  return {
    functions: functionsOf('Core'),
    handles: Object.fromEntries(
      handles.map(([name, declaration]) => [
        name,
        signatures(declaration).filter((each) => each.name !== 'delete'),
      ]),
    ),
  };
}
