const within = (folder, names) => names.map((name) => [name, `src/${folder}${name}.ts`])

/** What the package is imported by. */
export const LIBRARY = Object.fromEntries(
  within('', ['index', 'markdown', 'html', 'docx', 'node', 'registry', 'report']),
)

/** The command, and what its threads and processes start with. */
export const COMMAND = {
  cli: 'src/cli/main.ts',
  ...Object.fromEntries(
    within('batch/', ['thread', 'process']).map(([name, file]) => [`batch-${name}`, file]),
  ),
}

/** What only batches, PDFs and scans need: large, and installed beside. */
export const BESIDE = ['piscina', 'unpdf', 'tesseract.js', '@tesseract.js-data']
