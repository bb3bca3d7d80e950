const [WIDTH, HEIGHT, LEFT, TOP, SIDE] = [760, 330, 60, 30, 260]

const scaleOf = (values, from, to) => {
  const [least, most] = [
    Math.floor(Math.log10(Math.min(...values))),
    Math.ceil(Math.log10(Math.max(...values))),
  ]
  const place = (value) => from + ((Math.log10(value) - least) / (most - least)) * (to - from)
  return { place, ticks: Array.from({ length: most - least + 1 }, (_, index) => 10 ** (least + index)) }
}

const named = (value, unit) => {
  if (unit !== 'B') return `${value} ${unit}`
  return value >= 1e6 ? `${value / 1e6} MB` : `${value / 1e3} KB`
}

const panel = ({ title, unit, points }, left) => {
  const x = scaleOf(
    points.map(({ size }) => size),
    left,
    left + SIDE,
  )
  const y = scaleOf(
    points.map(({ seconds }) => seconds),
    TOP + SIDE,
    TOP,
  )
  const at = ({ size, seconds }) => `${x.place(size).toFixed(1)},${y.place(seconds).toFixed(1)}`
  return `<text x="${left}" y="${TOP - 12}" font-weight="bold">${title}</text>
${x.ticks.map((tick) => `<path d="M${x.place(tick)} ${TOP}V${TOP + SIDE}" class="grid"/><text x="${x.place(tick)}" y="${TOP + SIDE + 16}" text-anchor="middle">${named(tick, unit)}</text>`).join('\n')}
${y.ticks.map((tick) => `<path d="M${left} ${y.place(tick)}H${left + SIDE}" class="grid"/><text x="${left - 6}" y="${y.place(tick) + 4}" text-anchor="end">${tick} s</text>`).join('\n')}
<polyline points="${points.map(at).join(' ')}" class="line"/>
${points.map((point) => `<circle cx="${at(point).replace(',', '" cy="')}" r="3.5"/>`).join('\n')}`
}

/** Seconds against size, both in powers of ten, a panel for each series of `{ title, unit, points: { size, seconds } }`. */
export const growthPicture = (
  series,
) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Time against size: straight lines">
<style>text{font:11px sans-serif;fill:#333}.grid{stroke:#ddd}.line{fill:none;stroke:#b3261e;stroke-width:2}circle{fill:#b3261e}</style>
<rect width="100%" height="100%" fill="#fff"/>
${series.map((each, index) => panel(each, LEFT + index * (SIDE + 120))).join('\n')}
</svg>
`
