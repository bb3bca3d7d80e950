/** What a recogniser read and what it was made: `Đợt1`, `Đợt 1`. */
export interface Mended {
  read: string
  as: string
}
