import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import ts from 'typescript'

/** What a text is made of: letters that stand in the code, and values: the texts that one may be, none where it comes from elsewhere. */
export type Text = readonly (string | readonly Text[])[]

export interface Message {
  text: Text
  /** `src/ingest/decode.ts:87`. */
  place: string
}

/** Which arguments of these reach the user. */
const CALLED = new Map<string, [from: number, to: number]>([
  ['ChithiError', [1, 2]],
  ['UsageError', [0, 1]],
  ['Error', [0, 1]],
  ['TypeError', [0, 1]],
  ['RangeError', [0, 1]],
  ['command', [1, 2]],
  ['option', [1, 2]],
])
const CALLED_IN_CLI: typeof CALLED = new Map([
  ['complain', [1, 9]],
  ['refused', [0, 1]],
  ['say', [0, 1]],
])
/** Rooms whose `reason` is a thing of their own, said in both languages already. */
const NOT_READ = /^src\/(?:report\/(?!docx\/)|page\/|cli\/phrases)/u
const LETTERS = /\p{L}/u

/** All texts in English that the sources say to a user, found by what they are given to. */
export const messagesIn = (root = 'src'): Message[] => {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => join(root, file).replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  const options: ts.CompilerOptions = {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    noLib: true,
    types: [],
  }
  const host = ts.createCompilerHost(options)
  // Only our own sources: what packages say is not followed.
  host.resolveModuleNameLiterals = (names, from) =>
    names.map(({ text }) =>
      text.startsWith('.') ? ts.resolveModuleName(text, from, options, host) : { resolvedModule: undefined },
    )
  const program = ts.createProgram(files, options, host)
  const trace = new Trace(program, files)
  const messages: Message[] = []
  trace.visit((node, file) => {
    const path = relative('', file.fileName).replaceAll('\\', '/')
    if (NOT_READ.test(path)) return
    for (const said of saidIn(node, path.startsWith('src/cli/'))) {
      const { line } = file.getLineAndCharacterOfPosition(said.getStart(file))
      for (const text of trace.textsOf(said))
        if (hasLetters(text)) messages.push({ text, place: `${path}:${line + 1}` })
    }
  })
  return messages
}

const hasLetters = (text: Text): boolean =>
  text.some((part) => (typeof part === 'string' ? LETTERS.test(part) : part.some(hasLetters)))

/** The expressions that a node gives to a user. */
const saidIn = (node: ts.Node, isCli: boolean): readonly ts.Expression[] => {
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
    const { expression } = node
    const name = ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText()
    const range = CALLED.get(name) ?? (isCli ? CALLED_IN_CLI.get(name) : undefined)
    return range ? (node.arguments?.slice(...range) ?? []) : []
  }
  if (ts.isShorthandPropertyAssignment(node)) return node.name.text === 'reason' ? [node.name] : []
  if (ts.isPropertyAssignment(node)) {
    const { name, initializer } = node
    const isSaid =
      name.getText() === 'reason' || (name.getText() === 'error' && ts.isStringLiteralLike(initializer))
    return isSaid ? [initializer] : []
  }
  return ts.isExpression(node) && isSentence(node) ? [node] : []
}

/** Whether a text is a message by its own words, whatever way it takes. */
const isSentence = (node: ts.Node): boolean =>
  (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) &&
  /^.(?:Unexpected |found )|, expected /u.test(node.getText())

/** Follows expressions back to the letters in the code. */
class Trace {
  readonly #checker: ts.TypeChecker
  readonly #files: ts.SourceFile[]
  /** The arguments with which functions are called, by their declarations. */
  readonly #calls = new Map<ts.Node, ts.NodeArray<ts.Expression>[]>()
  readonly #open = new Set<ts.Node>()

  constructor(program: ts.Program, files: readonly string[]) {
    this.#checker = program.getTypeChecker()
    this.#files = files.map((file) => program.getSourceFile(file)!)
    this.visit((node) => {
      if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return
      const called = this.#declarationOf(node.expression)
      const key = called && (functionOf(called) ?? called)
      if (key)
        this.#calls.set(key, [
          ...(this.#calls.get(key) ?? []),
          node.arguments ?? ts.factory.createNodeArray(),
        ])
    })
  }

  visit(meet: (node: ts.Node, file: ts.SourceFile) => void): void {
    for (const file of this.#files) {
      const walk = (node: ts.Node): void => {
        meet(node, file)
        ts.forEachChild(node, walk)
      }
      walk(file)
    }
  }

  /** The texts that an expression may be; what comes from elsewhere is left out. */
  textsOf(node: ts.Expression | ts.Declaration): Text[] {
    if (this.#open.has(node)) return []
    this.#open.add(node)
    const texts = this.#read(node)
    this.#open.delete(node)
    return texts
  }

  #read(node: ts.Node): Text[] {
    const all = (...nodes: (ts.Node | undefined)[]): Text[] =>
      nodes.flatMap((each) => (each ? this.textsOf(each as ts.Expression) : []))
    if (ts.isStringLiteralLike(node)) return [[node.text]]
    if (ts.isTemplateExpression(node))
      return [
        [
          node.head.text,
          ...node.templateSpans.flatMap(({ expression, literal }) => [all(expression), literal.text]),
        ].filter((part) => part !== ''),
      ]
    if (ts.isConditionalExpression(node)) return all(node.whenTrue, node.whenFalse)
    if (ts.isBinaryExpression(node)) {
      const isSum = node.operatorToken.kind === ts.SyntaxKind.PlusToken
      return isSum ? [[all(node.left), all(node.right)]] : all(node.left, node.right)
    }
    if (ts.isArrayLiteralExpression(node)) return all(...node.elements)
    if (ts.isParenthesizedExpression(node) || ts.isAwaitExpression(node) || ts.isSpreadElement(node))
      return all(node.expression)
    if (ts.isNonNullExpression(node) || ts.isAsExpression(node)) return all(node.expression)
    if (ts.isIdentifier(node)) return all(this.#declarationOf(node))
    if (ts.isVariableDeclaration(node)) return ts.isIdentifier(node.name) ? all(node.initializer) : []
    if (ts.isParameter(node)) return all(node.initializer, ...this.#argumentsOf(node), mappedFrom(node))
    if (ts.isCallExpression(node)) return this.#called(node)
    if (ts.isElementAccessExpression(node)) return this.#inTable(node.expression)
    if (ts.isPropertyAccessExpression(node) && node.expression.kind === ts.SyntaxKind.ThisKeyword)
      return all(givenAs(node))
    return []
  }

  /** What a function of ours gives, or is said by those that it is mapped with. */
  #called(node: ts.CallExpression): Text[] {
    const declaration = this.#declarationOf(node.expression)
    const called = declaration && functionOf(declaration)
    if (called) return returnsOf(called).flatMap((each) => this.textsOf(each))
    if (!ts.isPropertyAccessExpression(node.expression)) return []
    const { name } = node.expression
    const [first] = node.arguments
    // Bare words that are joined are names: columns, rules.
    if (name.text === 'join')
      return this.textsOf(node.expression.expression).filter((text) =>
        text.some((part) => typeof part !== 'string'),
      )
    if (['map', 'flatMap'].includes(name.text) && first && ts.isArrowFunction(first))
      return returnsOf(first).flatMap((each) => this.textsOf(each))
    return []
  }

  /** The words, not the bare names, in a table of constants that something is looked up in. */
  #inTable(node: ts.Expression): Text[] {
    let root: ts.Node = node
    while (ts.isCallExpression(root) || ts.isPropertyAccessExpression(root) || ts.isNonNullExpression(root))
      root = root.expression
    const table = ts.isIdentifier(root) ? this.#declarationOf(root) : undefined
    if (!table || !ts.isVariableDeclaration(table) || !table.initializer) return []
    const texts: Text[] = []
    const walk = (each: ts.Node): void => {
      if (ts.isStringLiteralLike(each) && /\p{Ll} \p{L}/u.test(each.text)) texts.push([each.text])
      ts.forEachChild(each, walk)
    }
    walk(table.initializer)
    return texts
  }

  #argumentsOf(parameter: ts.ParameterDeclaration): (ts.Expression | undefined)[] {
    const called = parameter.parent
    const at = called.parameters.indexOf(parameter)
    const key = ts.isConstructorDeclaration(called) ? called.parent : called
    return (this.#calls.get(key) ?? []).map((given) => given[at])
  }

  #declarationOf(node: ts.Node): ts.Declaration | undefined {
    if (!ts.isIdentifier(node)) return undefined
    const symbol =
      ts.isShorthandPropertyAssignment(node.parent) && node.parent.name === node
        ? this.#checker.getShorthandAssignmentValueSymbol(node.parent)
        : this.#checker.getSymbolAtLocation(node)
    if (!symbol) return undefined
    const real = symbol.flags & ts.SymbolFlags.Alias ? this.#checker.getAliasedSymbol(symbol) : symbol
    return real.declarations?.[0]
  }
}

/** The list whose entries a function is called with. */
const mappedFrom = ({ parent: called }: ts.ParameterDeclaration): ts.Expression | undefined => {
  const { parent } = called
  const isMapped = ts.isCallExpression(parent) && ts.isPropertyAccessExpression(parent.expression)
  return isMapped && parent.expression.name.text === 'map' ? parent.expression.expression : undefined
}

/** The parameter of a class that is a property of the same name. */
const givenAs = (node: ts.PropertyAccessExpression): ts.ParameterDeclaration | undefined => {
  let around: ts.Node = node
  while (around.parent && !ts.isClassDeclaration(around)) around = around.parent
  const made = ts.isClassDeclaration(around) ? around.members.find(ts.isConstructorDeclaration) : undefined
  return made?.parameters.find(({ name }) => name.getText() === node.name.text)
}

type Called = ts.ArrowFunction | ts.FunctionExpression | ts.FunctionDeclaration | ts.MethodDeclaration

const functionOf = (node: ts.Node): Called | undefined => {
  const made = ts.isVariableDeclaration(node) ? node.initializer : node
  return made &&
    (ts.isArrowFunction(made) ||
      ts.isFunctionExpression(made) ||
      ts.isFunctionDeclaration(made) ||
      ts.isMethodDeclaration(made))
    ? made
    : undefined
}

const returnsOf = ({ body }: Called): ts.Expression[] => {
  if (!body) return []
  if (!ts.isBlock(body)) return [body]
  const found: ts.Expression[] = []
  const walk = (node: ts.Node): void => {
    if (ts.isReturnStatement(node) && node.expression) found.push(node.expression)
    if (!ts.isFunctionLike(node)) ts.forEachChild(node, walk)
  }
  walk(body)
  return found
}
