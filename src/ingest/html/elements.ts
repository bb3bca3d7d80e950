const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Elements that hold nothing. */
export const VOID = words(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
)

/** Elements that begin and end a line. */
export const BLOCKS = words(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp',
)

/** Elements of which a page shows nothing, or nothing to read: scripts, forms, what stands in for them. */
export const UNSHOWN = words(
  'applet audio button canvas datalist head input meter noembed noframes noscript object progress script select style svg template textarea title video',
)

/** Elements that show another file. */
export const EMBEDDED = words('embed frame iframe object')

/** Elements whose text is none of the page's, however it ends. */
export const RAW = words('iframe noembed noframes script style textarea title xmp')

/** Elements that may stand in `head`. */
export const HEAD = words('base basefont bgsound head html link meta noscript script style template title')

export const HEADINGS = words('h1 h2 h3 h4 h5 h6')

/** The ends of elements in a cell do not reach beyond it. */
export const SCOPES = words('caption html object table td template th')

/** Parts of a page that are its site's by what they are, not by how they are called. */
export const SITE_ELEMENTS = words('aside dialog footer menu nav search')
export const SITE_ROLES = words(
  'alert alertdialog banner complementary contentinfo dialog menu menubar navigation search tablist toolbar tooltip',
)
