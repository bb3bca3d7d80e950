import data from './pages.json'

/** What narrow columns break over two lines and is one all the same; the list and its source stand in `pages.json`. */
export const pageLexicon = {
  wraps: data.wraps.pairs.map(([end, begin]) => ({
    end: new RegExp(end!, 'u'),
    begin: new RegExp(begin!, 'u'),
  })),
}
