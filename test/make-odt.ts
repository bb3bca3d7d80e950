import { strToU8, zipSync } from 'fflate'
import { readFodt } from '../src/ingest/odt/odt'

const STYLES = `
<style:default-style style:family="paragraph"><style:text-properties style:font-name="F0"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph"/>
<style:style style:name="Hoa" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:text-transform="uppercase"/></style:style>
<style:style style:name="Cu" style:family="paragraph"><style:text-properties style:font-name="F1"/></style:style>
<style:style style:name="CuVni" style:family="text"><style:text-properties fo:font-family="'VNI-Times', serif"/></style:style>
<style:style style:name="Mu" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
<style:style style:name="Duoi" style:family="text"><style:text-properties style:text-position="-33% 58%"/></style:style>
<style:style style:name="An" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="Vong1" style:family="paragraph" style:parent-style-name="Vong2"/>
<style:style style:name="Vong2" style:family="paragraph" style:parent-style-name="Vong1"/>
<style:style style:name="TieuDe" style:family="paragraph" style:default-outline-level="1"/>
<text:outline-style><text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/></text:outline-style>
<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
  <text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/></text:list-style>
<text:list-style style:name="Bo"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="." loext:num-list-format="%1%."/>
  <text:list-level-style-number text:level="2" style:num-format="" loext:num-list-format="%1%.%2%."/>
  <text:list-level-style-number text:level="3" style:num-format="1" loext:num-list-format="%1%.%2%.%3%)"/></text:list-style>
<text:list-style style:name="Dau"><text:list-level-style-bullet text:level="1" text:bullet-char="&#xf0d8;"><style:text-properties fo:font-family="Wingdings"/></text:list-level-style-bullet>
  <text:list-level-style-bullet text:level="2" text:bullet-char="&#xe00c;"/>
  <text:list-level-style-number text:level="10" style:num-format="1" text:display-levels="2" style:num-suffix="."/></text:list-style>
<text:list-style style:name="Lien"><text:list-level-style-number text:level="1" style:num-format="I" style:num-suffix="-"><style:list-level-properties><style:list-level-label-alignment text:label-followed-by="nothing"/></style:list-level-properties></text:list-level-style-number></text:list-style>`

const FONTS =
  '<style:font-face style:name="F0" svg:font-family="\'Times New Roman\'"/><style:font-face style:name="F1" svg:font-family=".VnTime"/>'

const NAMES = ['office', 'style', 'text', 'table', 'draw', 'fo', 'svg', 'loext']
  .map((name) => `xmlns:${name}="urn:${name}"`)
  .join(' ')

export const flat = (body: string) =>
  `<?xml version="1.0"?><office:document ${NAMES}><office:font-face-decls>${FONTS}</office:font-face-decls>` +
  `<office:styles>${STYLES}</office:styles><office:body><office:text>${body}</office:text></office:body></office:document>`

export const packed = (body: string, more: Record<string, Uint8Array> = {}) =>
  zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.text'),
    'content.xml': strToU8(
      `<office:document-content ${NAMES}><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
    'styles.xml': strToU8(
      `<office:document-styles ${NAMES}><office:font-face-decls>${FONTS}</office:font-face-decls><office:styles>${STYLES}</office:styles></office:document-styles>`,
    ),
    ...more,
  })

export const p = (text: string, style = 'Standard') => `<text:p text:style-name="${style}">${text}</text:p>`
export const item = (inner: string, more = '') => `<text:list-item ${more}>${inner}</text:list-item>`
export const list = (style: string, ...items: string[]) =>
  `<text:list text:style-name="${style}">${items.join('')}</text:list>`
export const sub = (...items: string[]) => `<text:list>${items.join('')}</text:list>`
export const lines = (body: string) => readFodt(flat(body)).text.split(/\n+/u)
