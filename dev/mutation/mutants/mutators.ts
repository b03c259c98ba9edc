// What can be changed at one place of a program, by kind of syntax.
import ts from 'typescript'

/** Returns the texts that can stand in place of a node. */
type Mutator = (node: ts.Node, file: ts.SourceFile) => readonly string[]

const { SyntaxKind } = ts

const OPERATORS = new Map<ts.SyntaxKind, readonly string[]>([
  [SyntaxKind.PlusToken, ['-']],
  [SyntaxKind.MinusToken, ['+']],
  [SyntaxKind.AsteriskToken, ['/']],
  [SyntaxKind.SlashToken, ['*']],
  [SyntaxKind.PercentToken, ['*']],
  [SyntaxKind.LessThanToken, ['<=', '>=']],
  [SyntaxKind.LessThanEqualsToken, ['<', '>']],
  [SyntaxKind.GreaterThanToken, ['>=', '<=']],
  [SyntaxKind.GreaterThanEqualsToken, ['>', '<']],
  [SyntaxKind.EqualsEqualsToken, ['!=']],
  [SyntaxKind.ExclamationEqualsToken, ['==']],
  [SyntaxKind.EqualsEqualsEqualsToken, ['!==']],
  [SyntaxKind.ExclamationEqualsEqualsToken, ['===']],
  [SyntaxKind.AmpersandAmpersandToken, ['||']],
  [SyntaxKind.BarBarToken, ['&&']],
  [SyntaxKind.QuestionQuestionToken, ['&&']],
  [SyntaxKind.PlusEqualsToken, ['-=']],
  [SyntaxKind.MinusEqualsToken, ['+=']],
  [SyntaxKind.QuestionQuestionEqualsToken, ['=']],
])

const METHODS: Readonly<Record<string, string>> = {
  some: 'every',
  every: 'some',
  min: 'max',
  max: 'min',
  floor: 'ceil',
  ceil: 'floor',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  toLowerCase: 'toUpperCase',
  toUpperCase: 'toLowerCase',
}

/** Calls that can be left out, so that what they are called on stays. */
const LEFT_OUT = new Set(['filter', 'sort', 'toSorted', 'slice', 'trim'])

const binary: Mutator = (node, file) => {
  if (!ts.isBinaryExpression(node)) return []
  const left = node.left.getText(file)
  const right = node.right.getText(file)
  return (OPERATORS.get(node.operatorToken.kind) ?? []).map((operator) => {
    return ts.isExpressionStatement(node.parent)
      ? `${left} ${operator} ${right}`
      : `(${left} ${operator} ${right})`
  })
}

const unary: Mutator = (node, file) => {
  if (ts.isPrefixUnaryExpression(node)) {
    const operand = node.operand.getText(file)
    if (node.operator === SyntaxKind.PlusPlusToken) return [`--${operand}`]
    if (node.operator === SyntaxKind.MinusMinusToken) return [`++${operand}`]
    return node.operator === SyntaxKind.TildeToken ? [] : [operand]
  }
  if (!ts.isPostfixUnaryExpression(node)) return []
  const operand = node.operand.getText(file)
  const isPlus = node.operator === SyntaxKind.PlusPlusToken
  return [isPlus ? `${operand}--` : `${operand}++`]
}

const condition: Mutator = (node) => {
  const { parent } = node
  const isChoice =
    (ts.isIfStatement(parent) && parent.expression === node) ||
    (ts.isConditionalExpression(parent) && parent.condition === node)
  if (isChoice) return ['true', 'false']
  const isLoop =
    (ts.isWhileStatement(parent) && parent.expression === node) ||
    (ts.isForStatement(parent) && parent.condition === node)
  return isLoop ? ['false'] : []
}

const literal: Mutator = (node) => {
  if (node.kind === SyntaxKind.TrueKeyword) return ['false']
  if (node.kind === SyntaxKind.FalseKeyword) return ['true']
  if (ts.isNumericLiteral(node)) return [String(Number(node.text) + 1)]
  if (ts.isTemplateExpression(node)) return ['``']
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
    return isName(node) ? [] : [node.text === '' ? "'mutant'" : "''"]
  }
  return []
}

const collection: Mutator = (node) => {
  if (ts.isArrayLiteralExpression(node)) {
    return node.elements.length > 0 ? ['[]'] : []
  }
  if (!ts.isObjectLiteralExpression(node)) return []
  return node.properties.length > 0 ? ['{}'] : []
}

function isName(node: ts.Node): boolean {
  return ts.isPropertyAssignment(node.parent) && node.parent.name === node
}

const pattern: Mutator = (node) => {
  if (!ts.isRegularExpressionLiteral(node)) return []
  const { text } = node
  return [
    ...(text.startsWith('/^') ? [text.replace('/^', '/')] : []),
    ...(/\$\/\w*$/.test(text) ? [text.replace(/\$(\/\w*)$/, '$1')] : []),
    ...(/[^\\]\+/.test(text) ? [text.replace(/([^\\])\+/, '$1')] : []),
    ...(/\/\w*g\w*$/.test(text) ? [text.replace(/g(\w*)$/, '$1')] : []),
    ...(/\/\w*i\w*$/.test(text) ? [text.replace(/i(\w*)$/, '$1')] : []),
  ]
}

const call: Mutator = (node, file) => {
  if (!ts.isCallExpression(node)) return []
  if (!ts.isPropertyAccessExpression(node.expression)) return []
  const { expression: object, name } = node.expression
  if (LEFT_OUT.has(name.text)) return [object.getText(file)]
  const other = METHODS[name.text]
  if (other === undefined) return []
  const args = node.arguments.map((each) => each.getText(file))
  return [`${object.getText(file)}.${other}(${args.join(', ')})`]
}

const chain: Mutator = (node, file) => {
  const dots =
    ts.isPropertyAccessExpression(node) ||
    ts.isElementAccessExpression(node) ||
    ts.isCallExpression(node)
      ? node.questionDotToken
      : undefined
  if (dots === undefined) return []
  const text = node.getText(file)
  const at = dots.getStart(file) - node.getStart(file)
  const dot = ts.isPropertyAccessExpression(node) ? '.' : ''
  return [`${text.slice(0, at)}${dot}${text.slice(at + 2)}`]
}

const statement: Mutator = (node) => {
  if (ts.isExpressionStatement(node)) {
    const { expression } = node
    const isSuper =
      ts.isCallExpression(expression) &&
      expression.expression.kind === SyntaxKind.SuperKeyword
    return isSuper ? [] : [';']
  }
  const isRemoved =
    ts.isThrowStatement(node) ||
    ts.isContinueStatement(node) ||
    ts.isBreakStatement(node) ||
    (ts.isReturnStatement(node) && node.expression === undefined)
  return isRemoved ? [';'] : []
}

/** All mutators, in the order in which their mutants are listed. */
export const MUTATORS: readonly Mutator[] = [
  binary,
  unary,
  condition,
  literal,
  collection,
  pattern,
  call,
  chain,
  statement,
]
