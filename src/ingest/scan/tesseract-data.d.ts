declare module '@tesseract.js-data/vie' {
  const data: { langPath: string; gzip: boolean }
  export default data
}
