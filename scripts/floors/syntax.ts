import { type Node, SyntaxKind } from "typescript/unstable/ast";
import {
  isCallExpression,
  isExportDeclaration,
  isImportDeclaration,
  isImportTypeNode,
  isLiteralTypeNode,
  isNoSubstitutionTemplateLiteral,
  isStringLiteral,
} from "typescript/unstable/ast/is";

/** Every node below a node, in text order. */
export function* descendants(node: Node): Generator<Node> {
  const children: Node[] = [];
  node.forEachChild((child) => {
    children.push(child);
  });
  for (const child of children) {
    yield child;
    yield* descendants(child);
  }
}

/** The text of a literal without substitutions; null for any other node. */
export const textOf = (node: Node | undefined): string | null =>
  node !== undefined && (isStringLiteral(node) || isNoSubstitutionTemplateLiteral(node))
    ? node.text
    : null;

/**
 * What a node imports: static, type-only, re-exporting and dynamic imports, and `import("…")` in a
 * type. Undefined if it imports nothing, null if the path is computed.
 */
export function importedBy(node: Node): string | null | undefined {
  if (isImportDeclaration(node) || isExportDeclaration(node)) {
    return node.moduleSpecifier === undefined ? undefined : textOf(node.moduleSpecifier);
  }
  if (isCallExpression(node) && node.expression.kind === SyntaxKind.ImportKeyword) {
    return textOf(node.arguments[0]);
  }
  if (isImportTypeNode(node)) {
    return isLiteralTypeNode(node.argument) ? textOf(node.argument.literal) : null;
  }
  return undefined;
}
