/** What control words and symbols write. */
export const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  page: '\n',
  column: '\n',
  lbr: '\n',
  emdash: '—',
  endash: '–',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  '~': '\u00a0',
  _: '-',
  '{': '{',
  '}': '}',
  '\\': '\\',
  '\t': '\t',
}

/** Groups of which nothing is shown in the text; those behind `\*` that no reader knows are not either. */
export const ASIDE: ReadonlySet<string> = new Set(
  [
    'stylesheet colortbl filetbl listtable listoverridetable revtbl rsidtbl info generator template private1 nextfile',
    'header headerl headerr headerf footer footerl footerr footerf ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn',
    'fldinst datafield formfield xe tc tcn rxe bkmkstart bkmkend annotation atnid atnauthor atndate atnicn atnref',
    'nonshppict nonesttables shprslt sp pn pntxta pntxtb objdata objclass objname objalias objsect falt panose fname',
    'xmlnstbl themedata colorschememapping datastore latentstyles userprops docvar background pgdsctbl keycode',
  ].flatMap((names) => names.split(' ')),
)

/** Groups behind `\*` that are read all the same. */
export const READ_BEHIND_STAR: ReadonlySet<string> = new Set(
  'shppict shpinst do nesttableprops ud footnote shptxt listtext pntext fonttbl pict mmath'.split(' '),
)
